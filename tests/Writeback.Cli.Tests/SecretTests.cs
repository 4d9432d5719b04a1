namespace Writeback.Cli.Tests;

/// <summary>Exports hold encrypted passwords: whatever becomes of them, nobody reads them in a report, on a screen or in a log.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Secret = "AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAAplantedSecret==";

    private readonly ExportCopy _export = new();

    public SecretTests()
    {
        Plant(ExportCopy.Tenant, "<parameter name='Password' type='encrypted-string' use='connectivity' dataType='String' encrypted='1'");
        Plant(ExportCopy.Wingtip, "<parameter name='password' type='encrypted-string' use='connectivity' dataType='String' encrypted='1'");
        Plant(ExportCopy.Tailwind, "<parameter name='password' type='encrypted-string' use='connectivity' dataType='String' encrypted='1'");
    }

    public void Dispose() => _export.Dispose();

    [Fact]
    public async Task An_encrypted_password_is_in_no_report()
    {
        var answer = await Tool.CheckAsync(_export.Folder, "--format", "console", "--format", $"json={_export.ReportFile}");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("svc-entrasync", await File.ReadAllTextAsync(_export.ReportFile), StringComparison.Ordinal);
        await AssertSecretIsKept(answer);
    }

    [Fact]
    public async Task A_secret_in_the_wrong_place_is_not_quoted()
    {
        _export.With(ExportCopy.Tailwind, _export.Read(ExportCopy.Tailwind).Replace(
            "<password-sync-allowed>1</password-sync-allowed>", $"<password-sync-allowed>{Secret}</password-sync-allowed>", StringComparison.Ordinal));
        Assert.Contains($"<password-sync-allowed>{Secret}", _export.Read(ExportCopy.Tailwind), StringComparison.Ordinal);

        var answer = await Tool.CheckAsync(_export.Folder, "--format", "console", "--format", $"json={_export.ReportFile}");

        Assert.Contains("password-sync-allowed", await File.ReadAllTextAsync(_export.ReportFile), StringComparison.Ordinal);
        await AssertSecretIsKept(answer);
    }

    [Fact]
    public async Task A_refusal_does_not_quote_the_file_that_it_is_about()
    {
        foreach (var file in new[] { ExportCopy.Tailwind, ExportCopy.Wingtip, ExportCopy.Tenant })
        {
            var content = _export.Read(file);
            _export.With(file, content[..(content.IndexOf(Secret, StringComparison.Ordinal) + Secret.Length)]);
        }

        var answer = await Tool.CheckAsync(_export.Folder, "--format", "console", "--format", $"json={_export.ReportFile}");

        Assert.Equal(2, answer.ExitCode);
        await AssertSecretIsKept(answer);
    }

    private void Plant(string file, string parameter)
    {
        var content = _export.Read(file);
        Assert.Contains($"{parameter} />", content, StringComparison.Ordinal);
        _export.With(file, content.Replace($"{parameter} />", $"{parameter}>{Secret}</parameter>", StringComparison.Ordinal));
    }

    private async Task AssertSecretIsKept(ToolAnswer answer)
    {
        // Escaped in JSON or not: no part of it.
        Assert.DoesNotContain("AQAAANCMnd8", answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("plantedSecret", answer.Everything, StringComparison.Ordinal);
        if (File.Exists(_export.ReportFile))
        {
            var report = await File.ReadAllTextAsync(_export.ReportFile);
            Assert.DoesNotContain("AQAAANCMnd8", report, StringComparison.Ordinal);
            Assert.DoesNotContain("plantedSecret", report, StringComparison.Ordinal);
        }
    }
}
