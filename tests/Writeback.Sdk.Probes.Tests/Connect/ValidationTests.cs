using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>What is refused before anything runs, in one line.</summary>
public sealed class ValidationTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_export_is_accepted() => await new ConnectExportReader().ValidateAsync(_folder.Export, default);

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused() =>
        AssertLine(await Refusal(new(_folder.PathOf("nowhere"))), "nowhere", "Get-ADSyncServerConfiguration");

    [Fact]
    public async Task A_path_to_a_file_is_refused() =>
        AssertLine(await Refusal(new(_folder.PathOf(ExportFolder.SettingsFile))), "There is no folder");

    [Fact]
    public async Task An_empty_path_is_refused() => AssertLine(await Refusal(new("")), "There is no folder");

    [Fact]
    public async Task A_folder_without_global_settings_is_no_export()
    {
        _folder.Without("GlobalSettings");

        AssertLine(await Refusal(), "no export", ExportFolder.SettingsFile);
    }

    [Fact]
    public async Task A_folder_without_the_folder_of_connectors_is_no_export()
    {
        _folder.Without("Connectors");

        AssertLine(await Refusal(), "no export", "Connectors/*.xml");
    }

    [Fact]
    public async Task A_folder_without_a_single_connector_is_no_export()
    {
        _folder.Without(ExportFolder.ForestFile).Without(ExportFolder.CloudFile);

        AssertLine(await Refusal(), "no export", "Connectors/*.xml");
    }

    [Theory]
    [InlineData("", "0 bytes")]
    [InlineData("<saved-mv-configuration>\n<mv-data>\n<schema>", "at line 3")]
    [InlineData("Not XML", "not well-formed XML at line 1")]
    [InlineData("<!DOCTYPE x []><saved-mv-configuration/>", "DTD")]
    [InlineData("<ma-data/>", "does not start with the element saved-mv-configuration")]
    public async Task Global_settings_that_cannot_be_read_are_refused_with_file_and_line(string content, string phrase)
    {
        _folder.With(ExportFolder.SettingsFile, content);

        AssertLine(await Refusal(), ExportFolder.SettingsFile, phrase, "export again with Get-ADSyncServerConfiguration");
    }

    [Fact]
    public async Task One_odd_value_in_the_settings_is_left_to_the_probe()
    {
        _folder.Settings("<parameter name='Microsoft.Synchronize.StagingMode'>maybe</parameter>");

        await new ConnectExportReader().ValidateAsync(_folder.Export, default);
    }

    [Theory]
    [InlineData(ExportFolder.ForestFile)]
    [InlineData(ExportFolder.CloudFile)]
    public async Task One_broken_connector_among_others_is_left_to_the_probe(string broken)
    {
        _folder.With(broken, "<ma-data>");

        await new ConnectExportReader().ValidateAsync(_folder.Export, default);
    }

    [Fact]
    public async Task An_export_whose_connectors_are_all_broken_is_refused_and_the_first_is_named()
    {
        _folder.With(ExportFolder.ForestFile, "<ma-data>\n<id>").With(ExportFolder.CloudFile, "");

        AssertLine(await Refusal(), ExportFolder.ForestFile, "at line 2", "Get-ADSyncServerConfiguration");
    }

    [Fact]
    public async Task A_cancelled_validation_stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ConnectExportReader().ValidateAsync(_folder.Export, new(canceled: true)));

    private static void AssertLine(string message, params string[] phrases)
    {
        Assert.DoesNotContain('\n', message);
        Assert.All(phrases, phrase => Assert.Contains(phrase, message, StringComparison.Ordinal));
    }

    private async Task<string> Refusal(ConnectExport? export = null) =>
        (await Assert.ThrowsAsync<InvalidInputException>(() => new ConnectExportReader().ValidateAsync(export ?? _folder.Export, default))).Message;
}
