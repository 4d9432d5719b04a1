using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>A redacted bundle of a real directory: it names nobody, and is judged as the directory was.</summary>
[Collection(LabCollection.Name)]
public sealed class RedactedBundleTests(SambaLab lab) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-redacted-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LabTheory]
    [InlineData("alice")]
    [InlineData("nina")]
    [InlineData("dan")]
    [InlineData("ines")]
    [InlineData("admina")]
    [InlineData("orphan")]
    [InlineData("ivan")]
    [InlineData("sam")]
    public async Task It_is_judged_as_the_directory_was_and_names_nobody(string user)
    {
        string[] selection = ["--select", "WB4001,WB4003,WB4004,WB4005,WB4006,WB4007,WB4008,WB4009,WB4010,WB4012"];
        string[] where = ["--ldap-server", "dc1.contoso.lab", "--user", $"{user}@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f"];
        var bundle = Path.Combine(_folder, "bundle.zip");
        var (live, recorded) = (Path.Combine(_folder, "live.json"), Path.Combine(_folder, "recorded.json"));

        await lab.RunToolAsync(SambaLab.Connector, ["check", .. where, .. selection, "--format", $"json={live}"]);
        await lab.RunToolAsync(SambaLab.Connector, ["collect", .. where, .. selection, "--redact", "--output", bundle]);
        await lab.AsAsync("c1", [SambaLab.Dotnet, SambaLab.Tool, "check", "--bundle", bundle, .. selection, "--format", $"json={recorded}", "--fail-on", "never"]);

        Assert.Equal(await OutcomesAsync(live), await OutcomesAsync(recorded));
        var text = await ReadAllAsync(bundle);
        Assert.DoesNotContain("contoso.lab", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MSOL_", text, StringComparison.OrdinalIgnoreCase);
        var domain = await DomainSidAsync();
        Assert.DoesNotContain(domain.ToString()["S-1-5-21".Length..], text, StringComparison.Ordinal);
        Assert.Equal(0, Occurrences(text, domain));
    }

    [LabTheory]
    [InlineData("DC2", "EmulatorPreferred")]
    [InlineData("dc2.CONTOSO.lab", "EmulatorPreferred")]
    [InlineData("DC1", "EmulatorNotPreferred")]
    public async Task What_the_connect_server_prefers_is_held_against_the_directory_as_before(string preferred, string verdict)
    {
        var export = WriteExport(preferred);
        var bundle = Path.Combine(_folder, "bundle.zip");
        var (live, recorded) = (Path.Combine(_folder, "live.json"), Path.Combine(_folder, "recorded.json"));
        string[] where = ["--ldap-server", "dc1.contoso.lab", "--connect-export", export, "--select", "WB3010"];

        await lab.RunToolAsync(SambaLab.Connector, ["check", .. where, "--format", $"json={live}"]);
        await lab.RunToolAsync(SambaLab.Connector, ["collect", .. where, "--redact", "--output", bundle]);
        await lab.AsAsync("c1", [SambaLab.Dotnet, SambaLab.Tool, "check", "--bundle", bundle, "--select", "WB3010", "--format", $"json={recorded}", "--fail-on", "never"]);

        var outcomes = await OutcomesAsync(live);
        Assert.Contains(verdict, outcomes.Single(outcome => outcome.StartsWith("WB3010", StringComparison.Ordinal)).Split(' '));
        Assert.Contains("Strangers", outcomes.Single(outcome => outcome.StartsWith("WB3010", StringComparison.Ordinal)).Split(' '));
        Assert.Equal(outcomes, await OutcomesAsync(recorded));
        Assert.DoesNotContain("contoso.lab", await ReadAllAsync(bundle), StringComparison.OrdinalIgnoreCase);
    }

    [LabFact]
    public async Task The_search_finds_identifiers_in_a_bundle_that_is_not_redacted()
    {
        var bundle = Path.Combine(_folder, "bundle.zip");

        await lab.RunToolAsync(
            SambaLab.Connector, "collect", "--ldap-server", "dc1.contoso.lab", "--user", "alice@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f", "--select", "WB4003", "--output", bundle);

        Assert.NotEqual(0, Occurrences(await ReadAllAsync(bundle), await DomainSidAsync()));
    }

    /// <summary>The sample export, one of whose forests is the lab's; of the domain controllers that it prefers there, one is and one is none.</summary>
    private string WriteExport(string preferred)
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "export");
        var folder = Path.Combine(_folder, "export");
        foreach (var file in Directory.EnumerateFiles(sample, "*.xml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file)
                .Replace("DC=wingtip,DC=example", "DC=contoso,DC=lab", StringComparison.Ordinal)
                .Replace("<preferred-dc>WT-DC01.wingtip.example<", $"<preferred-dc>{preferred}<", StringComparison.Ordinal)
                .Replace("<preferred-dc>WT-DC02.wingtip.example<", "<preferred-dc>gone.contoso.lab<", StringComparison.Ordinal));
        }

        return folder;
    }

    /// <summary>How many values in Base64 hold the identifier of the domain.</summary>
    private static int Occurrences(string text, Sid domain)
    {
        var buffer = new byte[100_000];
        return text.Split('"').Count(part => part.Length >= 40 && Convert.TryFromBase64String(part, buffer, out var length) && buffer.AsSpan(0, length).IndexOf(domain.Bytes[8..]) >= 0);
    }

    private static async Task<List<string>> OutcomesAsync(string report)
        =>
        [
            .. JsonElement.Parse(await File.ReadAllTextAsync(report)).GetProperty("checks").EnumerateArray().Select(check =>
                $"{check.GetProperty("id")} {check.GetProperty("status")} {string.Join(' ', check.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetProperty("id")))}"),
        ];

    private static async Task<string> ReadAllAsync(string bundle)
    {
        var text = new StringBuilder();
        await using var archive = await ZipFile.OpenReadAsync(bundle);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());

            // As it stands, and with what JSON escapes read: + in Base64.
            text.Append((await reader.ReadToEndAsync()).Replace("\\u002B", "+", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private async Task<Sid> DomainSidAsync()
    {
        await using var client = await lab.ConnectAsync();
        return (await client.FindAsync(LdapSearch.ForObject(SambaLab.Contoso, "objectSid"), CancellationToken.None))!.Sid("objectSid")!;
    }
}
