namespace Writeback.Cli.Tests;

/// <summary>Bad input: exit code 2, and one line that names the file, the line and the cure. Nothing is run.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Cure = "export again with Get-ADSyncServerConfiguration.";

    private readonly ExportCopy _export = new();

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task A_missing_folder_is_refused()
    {
        var folder = _export.PathOf("missing");

        Assert.Equal(
            $"There is no folder '{folder}': give the folder that Get-ADSyncServerConfiguration -Path wrote, or copy it to this machine.",
            await Refusal(folder));
    }

    [Fact]
    public async Task A_file_in_place_of_a_folder_is_refused()
        => Assert.StartsWith("There is no folder '", await Refusal(_export.PathOf(ExportCopy.Settings)), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_that_is_no_export_is_refused()
    {
        var folder = _export.PathOf("Connectors");

        Assert.Equal(
            $"The folder '{folder}' is no export, since it lacks the file GlobalSettings/MV.xml: "
            + "give the folder that Get-ADSyncServerConfiguration -Path wrote, the one that holds Connectors and GlobalSettings.",
            await Refusal(folder));
    }

    [Fact]
    public async Task Global_settings_that_are_cut_off_are_refused_with_the_line_where_they_end()
    {
        _export.Damaged(ExportCopy.Settings, Damage.CutOff);

        Assert.Equal(
            $"GlobalSettings/MV.xml is not well-formed XML at line {_export.LastLineOf(ExportCopy.Settings)}, so it is damaged, cut off or no XML at all: {Cure}",
            await Refusal(_export.Folder));
    }

    [Fact]
    public async Task Global_settings_with_a_document_type_are_refused_with_its_line()
    {
        _export.Damaged(ExportCopy.Settings, Damage.DocumentType);

        Assert.Equal(
            $"GlobalSettings/MV.xml has a document type declaration (DTD) at line 1, which no export has and which is refused: {Cure}",
            await Refusal(_export.Folder));
    }

    [Fact]
    public async Task Global_settings_of_0_bytes_are_refused()
    {
        _export.Damaged(ExportCopy.Settings, Damage.Empty);

        Assert.Equal($"GlobalSettings/MV.xml is empty (0 bytes): {Cure}", await Refusal(_export.Folder));
    }

    [Fact]
    public async Task An_export_without_the_folder_of_connectors_is_refused()
    {
        Directory.Delete(_export.PathOf("Connectors"), recursive: true);

        Assert.StartsWith(
            $"The folder '{_export.Folder}' is no export, since it lacks a file Connectors/*.xml: ", await Refusal(_export.Folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Damage.CutOff, "is not well-formed XML at line ")]
    [InlineData(Damage.Empty, "is empty (0 bytes)")]
    [InlineData(Damage.DocumentType, "has a document type declaration (DTD) at line 1")]
    public async Task An_export_whose_connectors_are_all_damaged_is_refused_and_the_first_is_named(Damage damage, string words)
    {
        _export.Damaged(ExportCopy.Tailwind, damage).Damaged(ExportCopy.Wingtip, damage).Damaged(ExportCopy.Tenant, damage);

        var line = await Refusal(_export.Folder);

        Assert.StartsWith($"None of the connectors of the export can be read. The first one: {ExportCopy.Wingtip} {words}", line, StringComparison.Ordinal);
        Assert.EndsWith(Cure, line, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task The_name_of_a_file_cannot_steer_the_terminal()
    {
        foreach (var file in new[] { ExportCopy.Tailwind, ExportCopy.Wingtip, ExportCopy.Tenant })
        {
            File.Delete(_export.PathOf(file));
        }

        _export.With("Connectors/a\e[31m\nb.xml", "");

        Assert.Contains("Connectors/a\uFFFD[31m b.xml is empty", await Refusal(_export.Folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No check, category or tag is called WB9999. ", "check", "--select", "WB9999")]
    [InlineData("No check, category or tag is called Conect. Did you mean Connect? ", "check", "--select", "Conect")]
    [InlineData("Unknown option --selct. Did you mean --select? See writeback check --help.", "check", "--selct", "Connect")]
    [InlineData("Unknown option --bogus. See writeback check --help.", "check", "--bogus")]
    [InlineData("Unknown command chek. Did you mean check? See writeback --help.", "chek")]
    [InlineData("No check, event id or error code is called WB3O04. Did you mean WB3004? 'writeback list' shows the checks.", "explain", "WB3O04")]
    [InlineData("--cloud mars is unknown. Give public, usgov or china.", "check", "--select", "Connect", "--cloud", "mars")]
    [InlineData("--cloud mars is unknown. Give public, usgov or china.", "endpoints", "--cloud", "mars")]
    [InlineData("Unknown format xml. The formats are text, json, csv.", "endpoints", "--format", "xml")]
    [InlineData("--endpoint: 'https://sb.example' is an address of a page. Give a host", "check", "--endpoint", "https://sb.example")]
    [InlineData("--endpoint: 'sb.example:0' has no port from 1 to 65535. Give a host", "check", "--endpoint", "sb.example:0")]
    [InlineData("--endpoint: 'sb.example:65536' has no port from 1 to 65535. Give a host", "check", "--endpoint", "sb.example:65536")]
    [InlineData("--endpoint: 'sb example' is no name of a host. Give a host", "check", "--endpoint", "sb example")]
    [InlineData("--endpoint: '[::1' is no name of a host. Give a host", "check", "--endpoint", "[::1")]
    [InlineData("--endpoint: '[::1]:0' has no port from 1 to 65535. Give a host", "check", "--endpoint", "[::1]:0")]
    [InlineData("--endpoint: 'büch er.example' is no name of a host. Give a host", "check", "--endpoint", "büch er.example")]
    [InlineData("--endpoint: '' is no name of a host. Give a host", "check", "--endpoint", "")]
    [InlineData("'proxy:3128' is no HTTP proxy. Give http://HOST:PORT.", "check", "--proxy", "proxy:3128")]
    [InlineData("'http://' is no HTTP proxy. Give http://HOST:PORT.", "check", "--proxy", "http://")]
    [InlineData("'http://[::1:3128' is no HTTP proxy. Give http://HOST:PORT.", "check", "--proxy", "http://[::1:3128")]
    [InlineData("'socks5://proxy:1080' is no HTTP proxy. Give http://HOST:PORT.", "check", "--proxy", "socks5://proxy:1080")]
    [InlineData("'http://proxy:0' is no HTTP proxy. Give http://HOST:PORT.", "check", "--proxy", "http://proxy:0")]
    [InlineData("--proxy and --no-proxy contradict each other. Give one of them.", "check", "--proxy", "http://proxy:3128", "--no-proxy")]
    [InlineData("nowhere.config cannot be read (FileNotFoundException). Name the machine.config", "check", "--machine-config", "nowhere.config")]
    [InlineData("Give a command. See writeback --help.")]
    public async Task A_wrong_command_is_refused(string refusal, params string[] args)
        => Assert.StartsWith(refusal, (await Tool.RunAsync(args)).Refusal(), StringComparison.Ordinal);

    private async Task<string> Refusal(string folder)
    {
        var line = (await Tool.CheckAsync(folder, "--format", $"json={_export.ReportFile}")).Refusal();
        Assert.False(File.Exists(_export.ReportFile));
        return line;
    }
}
