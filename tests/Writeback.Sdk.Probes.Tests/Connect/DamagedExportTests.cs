using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>What is said of files that cannot be used: which one, where, and what to do.</summary>
public sealed class DamagedExportTests : IDisposable
{
    private const string Cure = "export again with Get-ADSyncServerConfiguration";

    private const string BillionLaughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE ma-data [<!ENTITY a "laugh"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <ma-data>&c;</ma-data>
        """;

    private readonly ExportFolder _folder = new();
    private readonly ConnectExportReader _reader = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_zero_byte_connector_is_malformed_and_names_the_file()
    {
        _folder.With(ExportFolder.ForestFile, "");

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "EmptyFile", null, ExportFolder.ForestFile, "0 bytes", Cure);
    }

    [Fact]
    public async Task A_connector_that_breaks_off_is_malformed_and_names_the_line()
    {
        string whole = File.ReadAllText(_folder.PathOf(ExportFolder.ForestFile));
        _folder.With(ExportFolder.ForestFile, whole[..whole.IndexOf("</forest-name>", StringComparison.Ordinal)]);

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "XmlException", "line 12", ExportFolder.ForestFile, "at line 12", "cut off", Cure);
    }

    [Fact]
    public async Task A_connector_that_is_cut_off_anywhere_is_malformed()
    {
        string whole = File.ReadAllText(_folder.PathOf(ExportFolder.ForestFile)).TrimEnd();
        for (int length = 1; length < whole.Length; length++)
        {
            _folder.With(ExportFolder.ForestFile, whole[..length]);

            Assert.Equal("XmlException", (await ForestFailure()).Type);
        }
    }

    [Theory]
    [InlineData("PK\u0003\u0004 binary")]
    [InlineData("{ \"json\": true }")]
    [InlineData("   ")]
    [InlineData("<ma-data/><ma-data/>")]
    [InlineData("<ma-data><id>&undefined;</id></ma-data>")]
    public async Task A_connector_that_is_no_XML_is_malformed_and_is_not_quoted(string content)
    {
        _folder.With(ExportFolder.ForestFile, content);

        ObservationFailure failure = await ForestFailure();

        Assert.Equal("XmlException", failure.Type);
        Assert.Contains(ExportFolder.ForestFile, failure.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("binary", failure.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_billion_laughs_are_refused_with_the_document_type()
    {
        _folder.With(ExportFolder.ForestFile, BillionLaughs);

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "DocumentType", "line 2", ExportFolder.ForestFile, "DTD", Cure);
    }

    [Fact]
    public async Task A_document_type_in_UTF_16_is_refused_too()
    {
        _folder.With(ExportFolder.ForestFile, "<!DOCTYPE ma-data SYSTEM 'http://attacker.example/x.dtd'><ma-data/>", Encoding.Unicode);

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "DocumentType", "line 1", ExportFolder.ForestFile);
    }

    [Fact]
    public async Task A_file_with_another_root_is_malformed_and_names_the_root_that_belongs_there()
    {
        _folder.With(ExportFolder.ForestFile, "<?xml version='1.0'?>\n<unexpected/>");

        ObservationFailure failure = await ForestFailure();

        AssertFailure(failure, FailureKind.Malformed, "WrongRoot", "line 2", ExportFolder.ForestFile, "ma-data", Cure);
        Assert.DoesNotContain("unexpected", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_without_its_configuration_is_malformed_and_names_the_element()
    {
        _folder.With(ExportFolder.ForestFile, "<ma-data>\n<id>{11111111-1111-1111-1111-111111111111}</id><name>x</name><category>AD</category></ma-data>");

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "MissingElement", "line 1", "private-configuration/adma-configuration", Cure);
    }

    [Fact]
    public async Task A_forest_without_sign_and_seal_is_malformed_and_names_the_element()
    {
        _folder.Forest(signAndSeal: "");

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "MissingElement", "line 11", "sign-and-seal", Cure);
    }

    [Theory]
    [InlineData("<id>no guid</id>", "id", "a GUID")]
    [InlineData("<creation-time>2020-13-01 00:00:00.000</creation-time>", "creation-time", "a date")]
    [InlineData("<password-sync-allowed>perhaps</password-sync-allowed>", "password-sync-allowed", "0, 1, True or False")]
    [InlineData("<name><b>bold</b></name>", "name", "plain text")]
    public async Task A_value_of_the_wrong_form_is_malformed_and_is_named_but_not_quoted(string element, string name, string expected)
    {
        _folder.With(ExportFolder.ForestFile, $"<ma-data>\n\n{element}</ma-data>");

        ObservationFailure failure = await ForestFailure();

        AssertFailure(failure, FailureKind.Malformed, "InvalidValue", "line 3", $"value of {name} ", expected, Cure);
        Assert.DoesNotContain("perhaps", failure.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("bold", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_without_end_is_malformed_rather_than_kept_in_memory()
    {
        _folder.With(ExportFolder.ForestFile, $"<ma-data><name>{new string('x', 1_000_000)}</name></ma-data>");

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "InvalidValue", "line 1", "value of name ", "a short text");
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_too_large()
    {
        using (FileStream stream = File.OpenWrite(_folder.PathOf(ExportFolder.ForestFile)))
        {
            stream.SetLength(ExportXml.MaxFileLength + 1);
        }

        AssertFailure(await ForestFailure(), FailureKind.Malformed, "FileTooLarge", null, ExportFolder.ForestFile, "256 MB", Cure);
    }

    [Fact]
    public async Task A_connector_that_went_away_is_unavailable()
    {
        _folder.Without(ExportFolder.ForestFile);

        AssertFailure(await ForestFailure(), FailureKind.Unavailable, "FileNotFoundException", null, ExportFolder.ForestFile, Cure);
    }

    [Fact]
    public async Task A_file_that_must_not_be_read_is_denied()
    {
        // The operating system refuses to open a folder as a file with the same error as a file without permission, even to root.
        _folder.Without(ExportFolder.ForestFile);
        Directory.CreateDirectory(_folder.PathOf(ExportFolder.ForestFile));

        AssertFailure(await ForestFailure(), FailureKind.Denied, "UnauthorizedAccessException", null, ExportFolder.ForestFile, "grant it read access");
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_unavailable_for_now()
    {
        using FileStream hold = new(_folder.PathOf(ExportFolder.ForestFile), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var exception = await Assert.ThrowsAsync<ObservationException>(ReadForest);

        Assert.Equal(FailureKind.Unavailable, exception.Failure.Kind);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task A_broken_rule_fails_the_rules_and_names_the_file()
    {
        const string broken = "SynchronizationRules/SynchronizationRule_{9}.xml";
        _folder.Rule(broken, precedence: "first");

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncRulesProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Malformed, "InvalidValue", "line 7", broken, "precedence", "a whole number");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("direction")]
    [InlineData("disabled")]
    [InlineData("connector")]
    [InlineData("precedence")]
    [InlineData("EnablePasswordSync")]
    public async Task A_rule_that_lacks_what_every_rule_has_names_the_element(string element)
    {
        string rule = File.ReadAllText(_folder.PathOf(ExportFolder.RuleFile));
        _folder.With(ExportFolder.RuleFile, rule.Replace($"<{element}>", "<other>", StringComparison.Ordinal).Replace($"</{element}>", "</other>", StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncRulesProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Malformed, "MissingElement", "line 1", element, ExportFolder.RuleFile);
    }

    [Fact]
    public async Task An_export_without_the_folder_of_rules_is_unavailable_and_says_how_to_mend_it()
    {
        _folder.Without("SynchronizationRules");

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncRulesProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Unavailable, "NoFiles", null, "SynchronizationRules", Cure);
    }

    [Fact]
    public async Task An_empty_folder_of_rules_is_unavailable()
    {
        _folder.Without(ExportFolder.RuleFile);

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncRulesProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        Assert.Equal(FailureKind.Unavailable, exception.Failure.Kind);
    }

    [Fact]
    public async Task An_export_without_connectors_is_unavailable_to_the_listing()
    {
        _folder.Without("Connectors");

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new ConnectorFilesProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Unavailable, "NoFiles", null, "Connectors", Cure);
    }

    [Theory]
    [InlineData("<saved-mv-configuration/>", "mv-data")]
    [InlineData("<saved-mv-configuration><mv-data/></saved-mv-configuration>", "parameter-values")]
    public async Task Settings_without_their_parameters_are_malformed(string content, string element)
    {
        _folder.With(ExportFolder.SettingsFile, content);

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncServerSettingsProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Malformed, "MissingElement", "line 1", element, ExportFolder.SettingsFile);
    }

    [Theory]
    [InlineData("Microsoft.Synchronize.StagingMode", "maybe")]
    [InlineData("Microsoft.Synchronize.TimeInterval", "half an hour")]
    [InlineData("Microsoft.Synchronize.NextStartTime", "tomorrow")]
    [InlineData("Microsoft.Synchronize.ServerConfigurationVersion", "two")]
    public async Task A_parameter_of_the_wrong_form_is_called_by_its_name(string name, string value)
    {
        _folder.Settings($"<parameter name='{name}'>{value}</parameter>");

        var exception = await Assert.ThrowsAsync<ObservationException>(() => new SyncServerSettingsProbe(new ConnectSources(_reader, new())).ObserveAsync(_folder.Export, default));

        AssertFailure(exception.Failure, FailureKind.Malformed, "InvalidValue", "line 5", name);
        Assert.DoesNotContain(value, exception.Failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_remembered_until_the_file_changes()
    {
        string sound = File.ReadAllText(_folder.PathOf(ExportFolder.ForestFile));
        _folder.With(ExportFolder.ForestFile, "<ma-data>");
        ObservationFailure first = await ForestFailure();

        Assert.Same(first, await ForestFailure());

        _folder.With(ExportFolder.ForestFile, sound);
        Assert.Equal("fabrikam.example", (await ReadForest()).Name);
    }

    private static void AssertFailure(ObservationFailure failure, FailureKind kind, string type, string? code, params string[] phrases)
    {
        Assert.Equal((kind, type, code), (failure.Kind, failure.Type, failure.Code));
        Assert.NotNull(failure.Explanation);
        Assert.DoesNotContain('\n', failure.Explanation);
        Assert.All(phrases, phrase => Assert.Contains(phrase, failure.Explanation, StringComparison.Ordinal));
    }

    private async Task<ObservationFailure> ForestFailure() => (await Assert.ThrowsAsync<ObservationException>(ReadForest)).Failure;

    private Task<Connector> ReadForest() =>
        new ConnectorProbe(new ConnectSources(_reader, new())).ObserveAsync(new(Path.GetFileName(ExportFolder.ForestFile)), _folder.Export, default);
}
