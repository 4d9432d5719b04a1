using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>The file of the collector: encodings, and what is no such file.</summary>
public sealed class EvidenceFileTests : IDisposable
{
    private const string Service = """{"format":"writeback-connect-evidence","formatVersion":1,"evidence":{"SyncService":{"value":{"collectedAt":"2026-11-20T08:00:00Z","status":"Running"}}}}""";

    private readonly string _file = Path.GetTempFileName();
    private readonly ConnectEvidenceReader _reader = new();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task However_PowerShell_redirected_it_it_is_read(string encoding)
    {
        File.WriteAllText(_file, Service, Encoding.GetEncoding(encoding));

        await _reader.ValidateAsync(new ConnectEvidence(_file), default);
        Assert.Equal("Running", (await _reader.ReadServiceAsync(new ConnectEvidence(_file), default)).Status);
    }

    [Theory]
    [InlineData("", "is no JSON, or is cut off")]
    [InlineData("{\"format\":\"writeback-conn", "is no JSON, or is cut off")]
    [InlineData("[]", "is not what the collector writes")]
    [InlineData("{\"schemaVersion\":\"1.0\"}", "is not what the collector writes")]
    [InlineData("{\"format\":\"writeback-connect-evidence\",\"formatVersion\":2,\"evidence\":{}}", "of another version of the collector")]
    public async Task What_is_no_such_file_is_refused_with_the_cure(string content, string complaint)
    {
        File.WriteAllText(_file, content);

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => _reader.ValidateAsync(new ConnectEvidence(_file), default));

        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("on the Connect server again", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
        => Assert.StartsWith(
            "There is no file", (await Assert.ThrowsAsync<InvalidInputException>(() => _reader.ValidateAsync(new ConnectEvidence(_file + ".gone"), default))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_not_collected_or_has_another_shape_is_a_failure_of_its_own()
    {
        File.WriteAllText(_file, Service.Replace("\"Running\"", "[1]", StringComparison.Ordinal));

        Assert.Equal(FailureKind.Malformed, (await Assert.ThrowsAsync<ObservationException>(() => _reader.ReadServiceAsync(new ConnectEvidence(_file), default))).Failure.Kind);
        Assert.Equal(FailureKind.NotRecorded, (await Assert.ThrowsAsync<ObservationException>(() => _reader.ReadRunHistoryAsync(new ConnectEvidence(_file), default))).Failure.Kind);
    }

    [Fact]
    public async Task The_collector_goes_first_and_the_export_helps_out()
    {
        File.WriteAllText(_file, """{"format":"writeback-connect-evidence","evidence":{"SyncServerSettings":{"value":{"source":"server","version":"2.6.92.0","scheduler":{},"features":[]}},"SyncRules":{"failure":{"kind":"denied","type":"X"}}}}""");
        using var folder = new ExportFolder();
        folder.Rule("SynchronizationRules/SynchronizationRule_{1}.xml", "Some rule", "Inbound", "100");

        var (export, evidence) = (new Observation<ConnectExport>(folder.Export), new Observation<ConnectEvidence>(new ConnectEvidence(_file)));

        Assert.Equal("server", (await new SyncServerSettingsProbe(new()).ObserveAsync(export, evidence, default)).Source);
        Assert.NotEmpty((await new SyncRulesProbe(new()).ObserveAsync(export, evidence, default)).Rules);
        Assert.Equal(
            FailureKind.Denied,
            (await Assert.ThrowsAsync<ObservationException>(() => new SyncRulesProbe(new()).ObserveAsync(new Observation<ConnectExport>(new ObservationFailure(FailureKind.NotConfigured, "x")), evidence, default))).Failure.Kind);
    }

    [Fact]
    public async Task A_PowerShell_that_fails_is_told_by_its_exit_code()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var failed = await Assert.ThrowsAsync<ObservationException>(() => CollectorScript.RunAsync("/bin/false", _file, 7, default));
        var missing = await Assert.ThrowsAsync<ObservationException>(() => CollectorScript.RunAsync("/nowhere/powershell.exe", _file, 7, default));

        Assert.Equal(("ExitCode", "1"), (failed.Failure.Type, failed.Failure.Code));
        Assert.Equal("Win32Exception", missing.Failure.Type);
        Assert.Contains("collect --script", failed.Failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PowerShell_is_given_the_script_and_where_to_write()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var shell = _file + ".sh";
        var target = _file + ".json";
        try
        {
            // Stands in for powershell.exe: writes its own arguments, and the first line of the script, where the script would write.
            await File.WriteAllTextAsync(shell, "#!/bin/sh\nwhile [ \"$1\" != -File ]; do args=\"$args $1\"; shift; done\n{ echo \"$args\"; head -c 5 \"$2\" | tail -c 2; echo; echo \"$3 $5 $6\"; } > \"$4\"\necho noise\necho noise >&2\n");
            File.SetUnixFileMode(shell, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            await CollectorScript.RunAsync(shell, target, 3, default);

            Assert.Equal(" -NoProfile -NonInteractive -ExecutionPolicy RemoteSigned\n<#\n-Path -Days 3\n", await File.ReadAllTextAsync(target));
        }
        finally
        {
            File.Delete(shell);
            File.Delete(target);
        }
    }

    [Fact]
    public async Task The_switch_is_told_the_connector_where_nothing_in_it_is_code()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var shell = _file + ".sh";
        try
        {
            await File.WriteAllTextAsync(shell, $"#!/bin/sh\nprintf '%s\\n' \"$WRITEBACK_CONNECTOR\" \"$@\" > {_file}\n");
            File.SetUnixFileMode(shell, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            await PasswordResetSwitch.SetAsync(shell, "a'; Remove-Item x; '", enable: false, default);

            Assert.Equal(
                "a'; Remove-Item x; '\n-NoProfile\n-NonInteractive\n-Command\n$ErrorActionPreference = 'Stop'; Import-Module ADSync; Set-ADSyncAADPasswordResetConfiguration -Connector $env:WRITEBACK_CONNECTOR -Enable $false\n",
                await File.ReadAllTextAsync(_file));
            Assert.Equal("ExitCode", (await Assert.ThrowsAsync<ObservationException>(() => PasswordResetSwitch.SetAsync("/bin/false", "x", enable: true, default))).Failure.Type);
        }
        finally
        {
            File.Delete(shell);
        }
    }
}
