using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Writeback.Lab;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>
/// The whole loop, with real parts but for Microsoft's: the tool resets a password in the tenant of the lab, whose engine writes it to a domain controller as the
/// connector account, and follows it to the PDC emulator, which is another one.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class LoopTests(SambaLab lab) : IAsyncLifetime
{
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : Environment.ProcessPath!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-loop-");
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"loop{Random.Shared.Next(1_000_000)}");

    private LabGraph _tenant = null!;
    private bool _isMade;

    public async Task InitializeAsync()
    {
        if (SambaLab.WhyNot is null)
        {
            _tenant = await LabGraph.StartAsync(certificate: LabCertificate.Create(Path.Combine(_folder.FullName, "root.pem")));
            _tenant.Writeback = WriteAsync;
        }
    }

    public async Task DisposeAsync()
    {
        if (_isMade)
        {
            // Other tests count the users.
            await lab.AsAsync("c1", "samba-tool", "user", "delete", _name, "-s", Path.Combine(lab.State, "c1", "etc", "smb.conf"));
        }

        if (_tenant is not null)
        {
            await _tenant.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [LabFact]
    public async Task A_reset_in_the_cloud_arrives_at_the_emulator_and_signs_in()
    {
        await MakeUserAsync();

        var (report, output) = await RunAsync(_name, "--allow-changes");

        Assert.Equal(("pass", "Arrived"), Outcome(report));
        var loop = report.GetProperty("evidence").GetProperty("WritebackLoop").GetProperty("value");
        Assert.Equal(("dc2.contoso.lab", "succeeded"), (loop.GetProperty("server").GetString(), loop.GetProperty("operationStatus").GetString()));
        var legs = loop.GetProperty("legs").EnumerateArray().ToList();
        Assert.Equal(["request", "operation", "directory", "signIn"], legs.Select(leg => leg.GetProperty("name").GetString()));
        Assert.All(legs, leg => Assert.True(Moment(leg, "end") >= Moment(leg, "start")));
        Assert.Contains(_tenant.Requests, request => request.Method == "POST" && request.Path.EndsWith("/resetPassword", StringComparison.Ordinal));
        Assert.DoesNotContain(_written!, output + report.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", output + report.GetRawText(), StringComparison.Ordinal);
    }

    [LabFact]
    public async Task What_the_directory_refuses_is_told_as_the_cloud_tells_it()
    {
        // The connector account is denied there, and the engine says so.
        var (report, _) = await RunAsync("dan", "--allow-changes");

        Assert.Equal(("fail", "DirectoryRefuses"), Outcome(report));
    }

    [LabFact]
    public async Task Without_an_engine_nobody_answers_the_cloud()
    {
        _tenant.Writeback = null;

        Assert.Equal(("fail", "Unreachable"), Outcome((await RunAsync("alice", "--allow-changes")).Report));
    }

    [LabFact]
    public async Task What_the_cloud_calls_done_and_the_directory_never_got_fails()
    {
        _tenant.Writeback = (_, _, _) => Task.FromResult<string?>(null);

        Assert.Equal(("fail", "CloudOnly"), Outcome((await RunAsync("alice", "--allow-changes")).Report));
    }

    [LabFact]
    public async Task Nobody_with_a_role_is_touched()
    {
        _tenant.Tenant.RoleAssignments.Add(LabObjects.RoleAssignment(LabObjects.MeganId, "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"));

        var (report, _) = await RunAsync("alice", "--allow-changes");

        AssertUntouched(report, "inconclusive", "one directory role");
    }

    [LabFact]
    public async Task Nobody_with_a_role_by_way_of_a_group_is_touched()
    {
        _tenant.Tenant.DirectoryRoles[LabObjects.MeganId] = [LabObjects.DirectoryRole("88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "Directory Readers")];

        AssertUntouched((await RunAsync("alice", "--allow-changes")).Report, "inconclusive", "by way of a group");
    }

    [LabFact]
    public async Task Nobody_who_is_protected_is_touched() => AssertUntouched((await RunAsync("admina", "--allow-changes")).Report, "inconclusive", "adminCount");

    [LabFact]
    public async Task Without_leave_nothing_is_changed() => AssertUntouched((await RunAsync("alice")).Report, "skipped", "--allow-changes");

    private string? _written;

    private static TimeSpan Moment(JsonElement leg, string name) => TimeSpan.Parse(leg.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static JsonElement Check(JsonElement report) => report.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == "WB9002");

    private static (string? Status, string? Message) Outcome(JsonElement report)
    {
        var check = Check(report);
        return (check.GetProperty("status").GetString(), check.GetProperty("findings")[0].GetProperty("message").GetProperty("id").GetString());
    }

    private void AssertUntouched(JsonElement report, string status, string words)
    {
        Assert.Equal(status, Check(report).GetProperty("status").GetString());
        Assert.Contains(words, Check(report).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_tenant.Requests, request => request.Method != "GET");
    }

    /// <summary>The engine: writes as the connector account, on the domain controller that is not the emulator, and lets the user change the password, as the cloud asks for.</summary>
    private async Task<string?> WriteAsync(JsonObject user, string password, CancellationToken cancellationToken)
    {
        _written = password;
        await using var client = await lab.ConnectAsync();
        try
        {
            await client.ReplaceAsync(
                user["onPremisesDistinguishedName"]!.GetValue<string>(),
                [new("unicodePwd", Encoding.Unicode.GetBytes($"\"{password}\"")), new("pwdLastSet", "0")],
                [],
                cancellationToken);
            return null;
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause == LdapCause.InsufficientAccess)
        {
            return "OnPremisesAdminActionRequired";
        }
    }

    private async Task MakeUserAsync()
    {
        await lab.AsAsync("c1", "samba-tool", "user", "create", _name, SambaLab.Password, "--userou=OU=Staff", "-s", Path.Combine(lab.State, "c1", "etc", "smb.conf"));
        _isMade = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var emulator = await lab.ConnectAsync(SambaLab.Administrator, SambaLab.Dc2);
        while (await FindAsync(emulator, _name, patience.Token) is null)
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task<LdapEntry?> FindAsync(LdapClient client, string name, CancellationToken cancellationToken)
    {
        await foreach (var entry in client.SearchAsync(new LdapSearch(SambaLab.Contoso, System.DirectoryServices.Protocols.SearchScope.Subtree, $"(sAMAccountName={name})", "objectSid"), cancellationToken))
        {
            return entry;
        }

        return null;
    }

    private async Task<(JsonElement Report, string Output)> RunAsync(string name, params string[] more)
    {
        await using (var client = await lab.ConnectAsync(SambaLab.Administrator))
        {
            var entry = await FindAsync(client, name, CancellationToken.None);
            var user = _tenant.Tenant.Users[0];
            user["userPrincipalName"] = $"{name}@contoso.lab";
            user["onPremisesDomainName"] = "contoso.lab";
            user["onPremisesDistinguishedName"] = entry!.DistinguishedName;
            user["onPremisesSecurityIdentifier"] = entry.Sid("objectSid")!.ToString();
        }

        var file = Path.Combine(_folder.FullName, "password");
        await File.WriteAllTextAsync(file, SambaLab.Password);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var report = Path.Combine(_folder.FullName, "report.json");
        var output = await lab.AsAsync(
            "c1",
            [
                "env", $"AZURE_AUTHORITY_HOST={_tenant.Address}", $"SSL_CERT_FILE={Path.Combine(_folder.FullName, "root.pem")}",
                Dotnet, Path.Combine(AppContext.BaseDirectory, "writeback.dll"), "check", "--select", "WB9002",
                "--tenant", LabTenant.Domain, "--sign-in", "device", "--client-id", LabTokens.ClientId, "--graph-url", _tenant.Address.AbsoluteUri,
                "--domain", "contoso.lab", "--ldap-user", SambaLab.Administrator, "--ldap-password-file", file, "--ldap-trust", lab.TrustedCertificates,
                "--user", $"{name}@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f", "--format", $"json={report}", "--fail-on", "never", .. more,
            ]);
        return (JsonElement.Parse(await File.ReadAllTextAsync(report)), output);
    }
}
