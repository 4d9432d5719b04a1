using System.Diagnostics;
using Writeback.Lab;
using Writeback.Sdk.Testing;

namespace Writeback.Cli.Tests;

/// <summary>The tool against a tenant of the lab, from the sign-in on: options, secrets, verdicts.</summary>
public sealed class TenantTests : IAsyncLifetime
{
    private const string Client = "1b730954-1685-4b74-9bfd-dac224a7b894";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-tenant-");

    private LabGraph _lab = null!;

    public async Task InitializeAsync()
    {
        _lab = await LabGraph.StartAsync(certificate: TestCertificates.Good);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "root.pem"), TestCertificates.Root.ExportCertificatePem());
    }

    public async Task DisposeAsync()
    {
        await _lab.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [UnixFact]
    public async Task Licences_are_judged_and_the_secret_is_shown_nowhere()
    {
        var answer = await CheckAsync(LabGraph.Secret);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("WB1001=pass WB1002=pass WB1003=skipped WB1004=pass WB1005=pass WB1006=pass", answer.Json.Statuses());
        Assert.DoesNotContain(LabGraph.Secret, answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_wrong_secret_is_told_by_its_number_and_not_shown()
    {
        var answer = await CheckAsync("wrong-secret-8Zk");

        Assert.Contains("AADSTS7000215", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret-8Zk", answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("\"status\": \"pass\"", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_missing_permission_is_told_before_anything_runs_and_in_the_report()
    {
        _lab.Tenant.Permissions.Clear();
        _lab.Tenant.Permissions.Add("User.Read.All");

        var answer = await CheckAsync(LabGraph.Secret);

        Assert.StartsWith("writeback: The sign-in lacks the permission Organization.Read.All, which is asked for by WB1001, WB1002, WB1005. Grant it with: $g = ", answer.Error, StringComparison.Ordinal);
        Assert.Equal("WB1001=inconclusive WB1002=inconclusive WB1003=skipped WB1004=pass WB1005=inconclusive WB1006=pass", answer.Json.Statuses());
        Assert.Contains("the sign-in lacks the permission Organization.Read.All", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WB1003", answer.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_bundle_with_tokens_names_nobody()
    {
        var bundle = Path.Combine(_folder.FullName, "bundle.zip");
        _lab.Tenant.DirectoryAudits.Add(LabObjects.Audit(
            DateTimeOffset.UtcNow.AddDays(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), "Reset password (by admin)", "failure", "Could not reset megan@contoso.com", "AADConnect"));
        _lab.Tenant.AddCloudSync("corp.contoso.com", "Active", "2026-11-23T02:58:00Z");

        var collected = await RunAsync("collect", LabGraph.Secret, "--select", "Licensing,Tenant", "--admin", "hybrid-admin@contoso.onmicrosoft.com", "--redact", "--output", bundle);
        var judged = await Tool.RunAsync("check", "--bundle", bundle, "--select", "Licensing,Tenant", "--format", "json");

        Assert.Equal(0, collected.ExitCode);
        using var archive = await System.IO.Compression.ZipFile.OpenReadAsync(bundle);
        var everything = new System.Text.StringBuilder(collected.Everything).Append(judged.Everything);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            everything.Append(await reader.ReadToEndAsync());
        }

        var text = everything.ToString();
        Assert.Contains("WB2008", text, StringComparison.Ordinal);
        Assert.All(
            ["megan", "hybrid-admin", "contoso", "CONNECT01", LabObjects.MeganId, LabGraph.Secret, "1004336348", "eyJ"],
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [UnixTheory]
    [InlineData("html")]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("403 bare")]
    [InlineData("404")]
    [InlineData("429")]
    [InlineData("500")]
    [InlineData("cut off")]
    [InlineData("no json")]
    [InlineData("pages")]
    public async Task Whatever_Graph_answers_nothing_passes_and_nothing_of_it_is_shown(string fault)
    {
        _lab.Fault = fault switch
        {
            "html" => LabFaults.Text("<html>sorry, megan</html>", "text/html"),
            "401" => LabFaults.Error(401, "InvalidAuthenticationToken"),
            "403" => LabFaults.Error(403, "Authorization_RequestDenied"),
            "403 bare" => LabFaults.Bare(403),
            "404" => LabFaults.Error(404, "Request_ResourceNotFound"),
            "429" => LabFaults.Throttle(int.MaxValue, retryAfter: "600"),
            "500" => LabFaults.Error(500, "generalException"),
            "cut off" => LabFaults.CutOff(),
            "no json" => LabFaults.Text("sorry, megan"),
            _ => LabFaults.EndlessPages(same: true),
        };

        var answer = await RunAsync("check", LabGraph.Secret, "--select", "WB1001,WB2001", "--format", "json");

        Assert.Equal("WB1001=inconclusive WB2001=inconclusive", answer.Json.Statuses());
        Assert.DoesNotContain("sorry", answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_secret_that_others_may_read_is_refused()
    {
        var file = Path.Combine(_folder.FullName, "secret.txt");
        await File.WriteAllTextAsync(file, LabGraph.Secret);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var answer = await Tool.RunAsync("check", "--tenant", "contoso.com", "--sign-in", "secret", "--client-id", Client, "--client-secret-file", file);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("may be read by others than its owner", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is neither an id nor a domain", "--tenant", "contoso")]
    [InlineData("--sign-in magic is unknown", "--tenant", "contoso.com", "--sign-in", "magic")]
    [InlineData("needs --client-id ID", "--tenant", "contoso.com", "--sign-in", "secret")]
    [InlineData("is no application id", "--tenant", "contoso.com", "--client-id", "x")]
    [InlineData("needs the application's secret", "--tenant", "contoso.com", "--sign-in", "secret", "--client-id", Client)]
    [InlineData("needs --client-certificate FILE", "--tenant", "contoso.com", "--sign-in", "certificate", "--client-id", Client)]
    [InlineData("--sign-in needs --tenant ID", "--sign-in", "cli")]
    [InlineData("is no address of this machine", "--tenant", "contoso.com", "--graph-url", "https://graph.example/")]
    [InlineData("--user is no name of an account", "--user", "")]
    public async Task Options_that_do_not_fit_are_refused(string words, params string[] args)
    {
        var answer = await Tool.RunAsync(["check", .. args]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tenant_the_checks_say_how_to_name_one()
    {
        var answer = await Tool.RunAsync("check", "--select", "WB1001", "--format", "json");

        Assert.Equal("WB1001=skipped", answer.Json.Statuses());
        Assert.Contains("--tenant contoso.onmicrosoft.com", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_are_those_of_the_selected_checks()
        => Assert.Equal(
            "Microsoft Graph\n  Organization.Read.All  for WB1001, WB1002, WB1005\n  User.Read.All          for WB1003, WB1004, WB1006\n",
            (await Tool.RunAsync("permissions", "--select", "Licensing")).Output);

    [Fact]
    public async Task Permissions_are_those_of_one_kind_of_sign_in()
    {
        var forApplications = (await Tool.RunAsync("permissions", "--select", "WB2001", "--as", "app")).Output;
        var forPersons = (await Tool.RunAsync("permissions", "--select", "WB2001", "--as", "delegated")).Output;

        Assert.Equal("Microsoft Graph\n  Organization.Read.All  for WB2001\n\nNot for an application: OnPremDirectorySynchronization.Read.All, for WB2001\n", forApplications);
        Assert.Equal("Microsoft Graph\n  OnPremDirectorySynchronization.Read.All  for WB2001\n  Organization.Read.All                    for WB2001\n", forPersons);
        Assert.Equal(2, (await Tool.RunAsync("permissions", "--as", "nobody")).ExitCode);
    }

    [Fact]
    public async Task Permissions_become_a_script()
    {
        var script = (await Tool.RunAsync("permissions", "--select", "WB2001,WB4001", "--format", "powershell")).Output;
        var consent = (await Tool.RunAsync("permissions", "--select", "WB2001", "--as", "delegated", "--format", "powershell")).Output;

        Assert.Contains("$permissions = @(\n    'Organization.Read.All' # WB2001\n)\n", script, StringComparison.Ordinal);
        Assert.Contains("appId eq '00000003-0000-0000-c000-000000000000'", script, StringComparison.Ordinal);
        Assert.Contains("# Not for an application: OnPremDirectorySynchronization.Read.All, for WB2001\n", script, StringComparison.Ordinal);
        Assert.Contains("# To be granted in Active Directory: ", script, StringComparison.Ordinal);
        Assert.Contains("Connect-MgGraph -Scopes $permissions", consent, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', script);
    }

    [UnixFact]
    public async Task The_lab_tells_how_to_try_the_tool()
    {
        var start = new ProcessStartInfo(Tool.Command[0], [.. Tool.Command.Skip(1), "lab", "--story", "unlicensed", "--users", "5"]) { RedirectStandardOutput = true };

        // The native tool has no lab beside it: it is found where programs are.
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        using var lab = Process.Start(start)!;
        try
        {
            await TryLabAsync(lab.StandardOutput);
        }
        finally
        {
            lab.Kill(entireProcessTree: true);
        }
    }

    private static async Task TryLabAsync(StreamReader output)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var line = await output.ReadLineAsync(patience.Token); line?.Contains("--graph-url", StringComparison.Ordinal) == false; line = await output.ReadLineAsync(patience.Token))
        {
            if (line.Trim().Split(['=', ' '], 3) is ["export", var name, var value])
            {
                lines[name] = value;
            }
        }

        var answer = await Tool.RunAsync(
            lines,
            [
                "check", "--select", "WB1001,WB1006", "--tenant", LabTenant.Domain, "--sign-in", "secret", "--client-id", LabTokens.ClientId,
                "--graph-url", lines["AZURE_AUTHORITY_HOST"], "--format", "json",
            ]);

        Assert.Equal("WB1001=fail WB1006=warn", answer.Json.Statuses());
    }

    private Task<ToolAnswer> CheckAsync(string secret) => RunAsync("check", secret, "--select", "Licensing", "--format", "json");

    private Task<ToolAnswer> RunAsync(string command, string secret, params string[] more) => Tool.RunAsync(
        new Dictionary<string, string>
        {
            ["AZURE_AUTHORITY_HOST"] = _lab.Address.AbsoluteUri,
            ["SSL_CERT_FILE"] = Path.Combine(_folder.FullName, "root.pem"),
            ["WRITEBACK_CLIENT_SECRET"] = secret,
        },
        [
            command, "--tenant", LabTenant.Domain, "--sign-in", "secret", "--client-id", Client, "--graph-url", _lab.Address.AbsoluteUri, "--user", "megan@contoso.com", .. more,
        ]);
}
