using Writeback.Sdk.Testing;
using Writeback.TenantLab;

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

    private Task<ToolAnswer> CheckAsync(string secret) => Tool.RunAsync(
        new Dictionary<string, string>
        {
            ["AZURE_AUTHORITY_HOST"] = _lab.Address.AbsoluteUri,
            ["SSL_CERT_FILE"] = Path.Combine(_folder.FullName, "root.pem"),
            ["WRITEBACK_CLIENT_SECRET"] = secret,
        },
        [
            "check", "--select", "Licensing", "--tenant", LabTenant.Domain, "--sign-in", "secret", "--client-id", Client, "--graph-url", _lab.Address.AbsoluteUri,
            "--user", "megan@contoso.com", "--format", "json",
        ]);
}
