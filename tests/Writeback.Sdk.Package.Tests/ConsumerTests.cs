using System.Text.RegularExpressions;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Package.Tests;

[Collection(nameof(PackedFeed))]
public sealed partial class ConsumerTests(PackedFeed feed)
{
    private const string ReportOfStrict =
        """
        One root cause found: The clock is 90 seconds ahead.
        CK1001 Fail: The clock is 90 seconds ahead.
        CK1002 Pass: The zone is UTC.
        Zeit: Die Uhr geht richtig? Die Uhr geht 90,0 Sekunden vor. Starten Sie den Zeitdienst.
        UTC, ClassifiedMember { DeclaringType = Clocks.ClockReading, Member = Zone, Classification = Writeback:Infrastructure }
        Permission { System = Microsoft Graph, Name = Device.Read.All, Grant = Any }
        Tolerance, Decimals
        CK1001 Pass
        checks:CK1001:Decimals: The field Decimals must be between 0 and 3.

        """;

    [Fact]
    public async Task A_program_under_strict_rules_builds_without_a_warning_and_runs()
    {
        var consumer = feed.Consumer("Strict");
        await consumer.BuildAsync();

        Assert.Equal(ReportOfStrict, await consumer.RunAsync("Strict"));
        Assert.Equal(
            [
                "Clocks.ClockChecks.Registration.g.cs", "Clocks.ClockChecks.Registry.g.cs", "Clocks.ClockChecks.Report.g.cs",
                "Clocks.ClockIsRight.Findings.g.cs", "Clocks.ZoneIsUtc.Findings.g.cs",
            ],
            consumer.GeneratedFiles());
    }

    [Fact]
    public async Task An_app_runs_the_internal_checks_of_a_library_that_it_only_references()
    {
        var consumer = feed.Consumer("Composition");
        await consumer.BuildAsync("App");

        Assert.Equal(
            """
            LB1001 Pass: 3 books.
            AP1001 Fail: The door is closed.
            AP1001, LB1001

            """,
            await consumer.RunAsync("App"));
    }

    [Fact]
    public async Task Files_beside_a_project_are_read_although_it_lists_none_and_where_only_a_library_brings_the_package()
    {
        var consumer = feed.Consumer("Composition");
        await consumer.WriteAsync("Library/Texts/Messages.de.resx", "<root><data name=\"LB1001.Gone\"><value>Weg.</value></data></root>");
        await consumer.WriteAsync("App/Messages.de.resx", "<root><data name=\"AP1001.Closed\"><value>{door} ist zu.</value></data></root>");
        await consumer.WriteAsync("App/Checks.Unshipped.md", "");
        var output = await consumer.FailToBuildAsync("App", "-p:WritebackLanguages=fr%3Bhe");

        Assert.Contains("Messages.de.resx(1,7): warning WBSDK0027: The row 'LB1001.Gone' translates nothing", output, StringComparison.Ordinal);
        Assert.Contains("Messages.de.resx(1,7): error WBSDK0026: The translation of AP1001.Closed to de has the placeholder '{door}'", output, StringComparison.Ordinal);
        Assert.Contains("warning WBSDK0025: The title AP1001 is not translated to de, fr, he;", output, StringComparison.Ordinal);
        Assert.Contains("warning WBSDK0011: The id AP1001 of check 'DoorIsOpen' is new", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(consumer.Folder, "*.resources.dll", SearchOption.AllDirectories));
    }

    [LinuxFact]
    public async Task A_trimmed_program_runs_as_before()
    {
        var consumer = feed.Consumer("Strict");
        await consumer.PublishAsync("PublishTrimmed");

        Assert.Equal(ReportOfStrict, await consumer.RunPublishedAsync("Strict"));
    }

    [LinuxFact("clang")]
    public async Task A_native_program_runs_as_before()
    {
        var consumer = feed.Consumer("Strict");
        await consumer.PublishAsync("PublishAot");

        Assert.Equal(ReportOfStrict, await consumer.RunPublishedAsync("Strict"));
    }

    [Fact]
    public async Task Nothing_is_generated_for_a_project_that_declares_no_checks()
    {
        var consumer = feed.Consumer("Bystander");
        await consumer.BuildAsync();

        Assert.Empty(consumer.GeneratedFiles());
    }

    [Fact]
    public async Task The_program_of_the_readme_works()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(SharedData.RepositoryRoot, "nuget", "Writeback.Sdk", "README.md"));
        var consumer = feed.Consumer("Readme");
        await consumer.WriteAsync("Program.cs", CodeBlock().Match(readme).Groups["code"].Value);
        await consumer.BuildAsync();

        Assert.Matches(@"^QS0001 (Pass|Fail): ", await consumer.RunAsync("Readme"));
    }

    [Fact]
    public async Task A_command_line_with_the_built_in_checks_is_a_program_of_one_statement()
    {
        var consumer = feed.Consumer("Tool");
        await consumer.BuildAsync();

        Assert.Contains("WB3004", await consumer.RunAsync("Tool", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_may_be_managed_centrally_paths_have_spaces_and_the_machine_speak_Turkish()
    {
        // In Turkish, the lower case of I is another letter: what generators and targets compare must not depend on it.
        var consumer = feed.Consumer("Central", "of a stranger").With("LANG", "tr_TR.UTF-8").With("LC_ALL", "tr_TR.UTF-8");
        await consumer.BuildAsync("App");

        Assert.Equal("CE1001 Pass: IĞDIR is in order.\n", await consumer.RunAsync("App"));
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
