using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.RegularExpressions;
using Writeback.Lab;
using Writeback.Sdk.Testing;

namespace Writeback.Cli.Tests;

/// <summary>Every way to sign in that takes no browser, against the lab, which verifies what it is shown.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-signin-");

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
    public async Task A_certificate_signs_an_assertion_that_is_verified()
    {
        using var certificate = Certificate();
        _lab.Tokens.Certificate = certificate;

        var answer = await CheckAsync("certificate", [], "--client-id", LabTokens.ClientId, "--client-certificate", WriteKey(certificate));

        AssertPassed(answer, "client_credentials client_assertion");
        Assert.DoesNotContain("PRIVATE KEY", answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_certificate_of_another_application_is_refused_by_its_number()
    {
        using var certificate = Certificate();
        using var other = Certificate();
        _lab.Tokens.Certificate = other;

        var answer = await CheckAsync("certificate", [], "--client-id", LabTokens.ClientId, "--client-certificate", WriteKey(certificate));

        Assert.Contains("AADSTS700027", answer.Output, StringComparison.Ordinal);
        Assert.Contains("The certificate is not one of the application", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_device_code_is_shown_and_waited_for()
    {
        var answer = await CheckAsync("device", [], "--client-id", LabTokens.ClientId);

        Assert.Contains("enter the code LABCODE42", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["devicecode", "device_code", "device_code"], _lab.Tokens.Grants);
        Assert.Equal("WB1001=pass", answer.Json.Statuses());
        Assert.Contains("\"kind\": \"delegated\"", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_browser_is_sent_to_the_sign_in_page_and_comes_back_with_a_code()
    {
        var page = Path.Combine(_folder.FullName, "page");
        var run = CheckAsync("browser", InPath("xdg-open", $"printf %s \"$1\" >'{page}.part' && mv '{page}.part' '{page}'"), "--client-id", LabTokens.ClientId);
        while (!File.Exists(page) && !run.IsCompleted)
        {
            await Task.Delay(20);
        }

        Assert.True(File.Exists(page), run.IsCompleted ? (await run).Everything : "");
        await BrowseAsync(new Uri(await File.ReadAllTextAsync(page)));

        var answer = await run;
        Assert.Equal(["authorize", "authorization_code"], _lab.Tokens.Grants);
        Assert.Equal("WB1001=pass", answer.Json.Statuses());
        Assert.Contains("\"kind\": \"delegated\"", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_managed_identity_is_asked_for_at_the_endpoint_of_the_machine()
    {
        var answer = await CheckAsync("managed", new() { ["IDENTITY_ENDPOINT"] = new Uri(_lab.Address, "msi/token").AbsoluteUri, ["IDENTITY_HEADER"] = LabTokens.IdentityHeader });

        AssertPassed(answer, "managed");
        Assert.DoesNotContain(LabTokens.IdentityHeader, answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_workload_presents_its_federated_token()
    {
        var file = Path.Combine(_folder.FullName, "token");
        await File.WriteAllTextAsync(file, LabTokens.FederatedToken);

        var answer = await CheckAsync("workload", new() { ["AZURE_FEDERATED_TOKEN_FILE"] = file, ["AZURE_CLIENT_ID"] = LabTokens.ClientId, ["AZURE_TENANT_ID"] = LabTenant.Id });

        AssertPassed(answer, "client_credentials client_assertion");
        Assert.DoesNotContain(LabTokens.FederatedToken, answer.Everything, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Without_a_workload_identity_it_is_said_what_is_needed()
    {
        var answer = await CheckAsync("workload", new() { ["AZURE_FEDERATED_TOKEN_FILE"] = "", ["AZURE_CLIENT_ID"] = "", ["AZURE_TENANT_ID"] = "" });

        Assert.Equal("WB1001=inconclusive", answer.Json.Statuses());
        Assert.Contains("AZURE_FEDERATED_TOKEN_FILE", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Without_the_Azure_CLI_it_is_said_how_to_sign_in()
    {
        var answer = await CheckAsync("cli", new() { ["PATH"] = _folder.FullName });

        Assert.Equal("WB1001=inconclusive", answer.Json.Statuses());
        Assert.Contains("az login", answer.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task The_Azure_CLI_is_asked_for_a_token_of_the_tenant_once()
    {
        var tokens = Path.Combine(_folder.FullName, "tokens.json");
        var expires = DateTimeOffset.UtcNow.AddHours(1);
        await File.WriteAllTextAsync(tokens, JsonSerializer.Serialize(new
        {
            accessToken = _lab.Tokens.IssueForPerson(),
            expiresOn = expires.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            expires_on = expires.ToUnixTimeSeconds(),
            subscription = "0b1f6471-1bf0-4dda-aec3-cb9272f09590",
            tenant = LabTenant.Id,
            tokenType = "Bearer",
        }));

        var answer = await CheckAsync("cli", AzureCli($"cat '{tokens}'"), "--select", "WB1002");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("WB1001=pass WB1002=pass", answer.Json.Statuses());
        Assert.Contains("\"kind\": \"delegated\"", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", answer.Everything, StringComparison.Ordinal);
        Assert.Empty(_lab.Tokens.Grants);
        Assert.Matches($"^account get-access-token --output json --resource \\S+ --tenant {Regex.Escape(LabTenant.Domain)}\n$", await File.ReadAllTextAsync(Calls));
    }

    [UnixFact]
    public async Task An_Azure_CLI_that_nobody_has_signed_in_to_is_no_pass()
    {
        var answer = await CheckAsync("cli", AzureCli("echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1"));

        Assert.Equal("WB1001=inconclusive", answer.Json.Statuses());
        Assert.Contains("az login", answer.Output, StringComparison.Ordinal);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=writeback", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private string Calls => Path.Combine(_folder.FullName, "calls");

    /// <summary>Puts a program az into PATH, which notes how it is called.</summary>
    private Dictionary<string, string> AzureCli(string command) => InPath("az", $"echo \"$*\" >>'{Calls}'\n{command}");

    private Dictionary<string, string> InPath(string program, string script)
    {
        var file = Path.Combine(_folder.FullName, program);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return new() { ["PATH"] = $"{_folder.FullName}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" };
    }

    /// <summary>What a browser does: opens a page, and sends the form in it to wherever it says.</summary>
    private static async Task BrowseAsync(Uri page)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { TestCertificates.Root },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using var browser = new HttpClient(handler);
        var html = await browser.GetStringAsync(page);
        using var form = new FormUrlEncodedContent(Regex.Matches(html, "name=\"(\\w+)\" value=\"([^\"]*)\"")
            .Select(input => KeyValuePair.Create(input.Groups[1].Value, WebUtility.HtmlDecode(input.Groups[2].Value))));
        using var end = await browser.PostAsync(new Uri(WebUtility.HtmlDecode(Regex.Match(html, "action=\"([^\"]*)\"").Groups[1].Value)), form);
        Assert.True(end.IsSuccessStatusCode);
    }

    private string WriteKey(X509Certificate2 certificate)
    {
        var file = Path.Combine(_folder.FullName, "client.pem");
        using var key = certificate.GetRSAPrivateKey()!;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Open(file, options).Dispose();
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        return file;
    }

    private void AssertPassed(ToolAnswer answer, string grant)
    {
        Assert.Equal([grant], _lab.Tokens.Grants);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal("WB1001=pass", answer.Json.Statuses());
        Assert.DoesNotContain("eyJ", answer.Everything, StringComparison.Ordinal);
    }

    private Task<ToolAnswer> CheckAsync(string signIn, Dictionary<string, string> environment, params string[] more)
    {
        environment["AZURE_AUTHORITY_HOST"] = _lab.Address.AbsoluteUri;
        environment["SSL_CERT_FILE"] = Path.Combine(_folder.FullName, "root.pem");
        return Tool.RunAsync(
            environment,
            ["check", "--select", "WB1001", "--tenant", LabTenant.Domain, "--sign-in", signIn, "--graph-url", _lab.Address.AbsoluteUri, "--format", "json", .. more]);
    }
}
