using System.Text.Json;

namespace Writeback.Cli.Tests;

/// <summary>One damaged connector among others costs the checks that need it, and names itself there; the others judge.</summary>
public sealed class DamagedConnectorTests : IDisposable
{
    private readonly ExportCopy _export = new();

    public void Dispose() => _export.Dispose();

    [Theory]
    [InlineData(Damage.CutOff)]
    [InlineData(Damage.Empty)]
    [InlineData(Damage.DocumentType)]
    public async Task A_damaged_forest_leaves_the_tenant_and_the_server_judged(Damage damage)
    {
        _export.Damaged(ExportCopy.Tailwind, damage);

        var answer = await Tool.CheckAsync(_export.Folder, "--format", "json");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(
            "WB3001=pass WB3002=fail WB3003=skipped WB3004=fail WB3005=skipped WB3006=skipped WB3007=pass WB3008=warn WB3009=fail WB3010=inconclusive WB3011=inconclusive WB3012=skipped WB3014=inconclusive", answer.Json.Statuses());
        AssertNamed(ExportCopy.Tailwind, answer.Json, "WB3010", damage);
        AssertNamed(ExportCopy.Tailwind, answer.Json, "WB3011", damage);
        Assert.Contains(answer.Json.FindingsOf("WB3011"), finding => finding.GetProperty("status").GetString() == "pass");
    }

    [Theory]
    [InlineData(Damage.CutOff)]
    [InlineData(Damage.Empty)]
    [InlineData(Damage.DocumentType)]
    public async Task A_damaged_tenant_leaves_open_whether_writeback_is_on(Damage damage)
    {
        _export.Damaged(ExportCopy.Tenant, damage);

        var answer = await Tool.CheckAsync(_export.Folder, "--format", "json");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("WB3001=pass WB3002=fail WB3003=skipped WB3004=inconclusive WB3005=skipped WB3006=skipped WB3007=pass WB3008=warn ", answer.Json.Statuses(), StringComparison.Ordinal);
        AssertNamed(ExportCopy.Tenant, answer.Json, "WB3004", damage);
    }

    [Fact]
    public async Task The_evidence_of_the_damaged_file_is_a_failure_and_that_of_the_others_is_not()
    {
        _export.Damaged(ExportCopy.Tailwind, Damage.Empty);

        var report = (await Tool.CheckAsync(_export.Folder, "--format", "json")).Json;

        var failures = report.GetProperty("evidence").GetProperty("Connector").EnumerateArray()
            .ToDictionary(observation => $"Connectors/{observation.GetProperty("subject").GetString()}", observation => observation.GetProperty("failure"));
        Assert.Equal(3, failures.Count);
        Assert.Equal("malformed", failures[ExportCopy.Tailwind].GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, failures[ExportCopy.Wingtip].ValueKind);
        Assert.Equal(JsonValueKind.Null, failures[ExportCopy.Tenant].ValueKind);
    }

    [Fact]
    public async Task People_read_the_name_of_the_damaged_file_and_the_cure()
    {
        _export.Damaged(ExportCopy.Tailwind, Damage.Empty);

        var answer = await Tool.CheckAsync(_export.Folder);

        var text = string.Join(' ', answer.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("No verdict ? WB3010", text, StringComparison.Ordinal);
        Assert.Contains("a2ac77fd-36c6-4c2a-b238-f89b35daa570}.xml is empty (0 bytes): export again with Get-ADSyncServerConfiguration.", text, StringComparison.Ordinal);
    }

    private static void AssertNamed(string file, JsonElement report, string check, Damage damage)
    {
        var finding = Assert.Single(report.FindingsOf(check), finding => finding.GetProperty("status").GetString() == "inconclusive");
        Assert.Contains(file, finding.TextOf(), StringComparison.Ordinal);
        Assert.Contains(
            damage switch { Damage.CutOff => "not well-formed XML at line", Damage.Empty => "empty (0 bytes)", _ => "(DTD) at line 1" },
            finding.TextOf(),
            StringComparison.Ordinal);
        Assert.Contains("export again with Get-ADSyncServerConfiguration", finding.TextOf(), StringComparison.Ordinal);
    }
}
