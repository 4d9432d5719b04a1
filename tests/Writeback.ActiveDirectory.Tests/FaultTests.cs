using System.Net;
using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>What breaks while the tool runs, and what users type that was not meant for a directory.</summary>
[Collection(LabCollection.Name)]
public sealed class FaultTests(SambaLab lab) : IDisposable
{
    private static readonly PopulationReason[] Passing = [PopulationReason.Locked, PopulationReason.PasswordTooYoung, PopulationReason.PolicyNotReadable];

    private readonly string _report = Path.Combine(Path.GetTempPath(), $"writeback-fault-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_report);

    [LabFact]
    public async Task A_scan_whose_server_is_killed_goes_on_at_another()
    {
        var (access, domain, connector) = await PrepareAsync(SambaLab.Dc1);
        var expected = await new PopulationScanner(access, TimeProvider.System).ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);

        // The names of the servers are known to the lab's name servers only.
        var (_, seenByDc2, _) = await PrepareAsync(SambaLab.Dc2);
        seenByDc2 = seenByDc2 with { Controllers = [new DomainController { Host = SambaLab.Dc1 }] };
        var killed = false;
        var scanner = new PopulationScanner(access, TimeProvider.System)
        {
            Progress = new Each(progress =>
            {
                if (!killed && progress.Users > expected.Users / 2)
                {
                    killed = true;
                    lab.Kill("c2");
                }
            }),
        };
        try
        {
            var found = await scanner.ScanAsync(seenByDc2, connector, new PopulationScope(), CancellationToken.None);

            Assert.True(killed);
            Assert.Equal(expected.Users, found.Users);
            Assert.Equal(Lasting(expected), Lasting(found));
        }
        finally
        {
            await lab.RestartAsync();
        }
    }

    [LabFact]
    public async Task A_role_that_moves_during_a_run_takes_nothing_from_it_and_is_told_while_the_name_servers_lag()
    {
        var (access, domain, connector) = await PrepareAsync(SambaLab.Dc1);
        Assert.Equal("dc2.contoso.lab", domain.PdcEmulator);
        var expected = await new PopulationScanner(access, TimeProvider.System).ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);
        Task? move = null;
        var scanner = new PopulationScanner(access, TimeProvider.System) { Progress = new Each(_ => move ??= MoveRoleAsync("dc1")) };
        try
        {
            do
            {
                var found = await scanner.ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);

                Assert.Equal(expected.Users, found.Users);
                Assert.Equal(Lasting(expected), Lasting(found));
            }
            while (move?.IsCompleted == false);

            await Assert.IsAssignableFrom<Task>(move);
            var (run, check) = await CheckAsync("WB4001", SambaLab.Connector, "--ldap-server", "dc1.contoso.lab");

            Assert.Contains(check.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("message").GetProperty("id").GetString() == "Disagree");
            Assert.NotEqual(3, run.ExitCode);
        }
        finally
        {
            await MoveRoleAsync("dc2");
        }
    }

    [LabFact]
    public async Task A_locked_connector_account_is_told_and_nothing_is_a_pass()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await Assert.ThrowsAsync<LdapFailureException>(() => lab.ConnectAsync("msol_locked@contoso.lab", password: "wrong"));
        }

        var (_, check) = await CheckAsync("WB4003", "msol_locked@contoso.lab", "--ldap-server", "dc1.contoso.lab");

        Assert.Equal("inconclusive", check.GetProperty("status").GetString());
        Assert.Contains("The account is locked", check.ToString(), StringComparison.Ordinal);
    }

    [LabTheory]
    [InlineData("msol_expired@contoso.lab", "The account has expired.")]
    [InlineData("msol_disabled@contoso.lab", "The account is disabled.")]
    [InlineData("nobody@contoso.lab", "It does not accept this name with this password.")]
    [InlineData("*@contoso.lab", "It does not accept this name with this password.")]
    [InlineData("CN=*,CN=Users,DC=contoso,DC=lab", "It does not accept this name with this password.")]
    public async Task Who_cannot_sign_in_is_told_why_and_nothing_is_a_pass(string signInAs, string why)
    {
        var (_, check) = await CheckAsync("WB4003", signInAs, "--ldap-server", "dc1.contoso.lab");

        Assert.Equal("inconclusive", check.GetProperty("status").GetString());
        Assert.Contains(why, check.ToString(), StringComparison.Ordinal);
    }

    [LabFact]
    public async Task An_authority_that_is_not_trusted_is_told_with_its_cure()
    {
        var (_, check) = await CheckAsync("WB4003", SambaLab.Connector, "--ldap-server", "dc1.contoso.lab", "--ldap-trust", Path.Combine(lab.State, "pki", "stranger"));

        Assert.Equal("inconclusive", check.GetProperty("status").GetString());
        Assert.Contains("comes from an authority that is not trusted here", check.ToString(), StringComparison.Ordinal);
    }

    [LabTheory]
    [InlineData("WB4003", "--connector-account", "*")]
    [InlineData("WB4003", "--connector-account", "MSOL_*")]
    [InlineData("WB4003", "--connector-account", "MSOL_1a2b3c4d5e6f)(objectClass=*")]
    [InlineData("WB4003", "--connector-account", "CONTOSO\\*")]
    [InlineData("WB4003", "--connector-account", "CN=*,CN=Users,DC=contoso,DC=lab")]
    [InlineData("WB4015", "--population-base", "OU=*,DC=contoso,DC=lab")]
    [InlineData("WB4015", "--population-base", "OU=Staff)(objectClass=*,DC=contoso,DC=lab")]
    [InlineData("WB4015", "--population-base", "OU=Staff\\,DC=contoso,DC=lab")]
    [InlineData("WB4015", "--population-base", "OU=St,aff,DC=contoso,DC=lab")]
    public async Task What_is_typed_finds_nobody_else(string id, string option, string typed)
    {
        string[] given = [option, typed, .. id == "WB4015" ? (string[])["--population"] : []];
        var run = await lab.RunToolAsync(
            SambaLab.Connector,
            [
                "check", "--ldap-server", "dc1.contoso.lab", "--user", "alice@contoso.lab", "--select", id, "--format", $"json={_report}", .. given,
                .. option == "--connector-account" ? (string[])[] : ["--connector-account", "MSOL_1a2b3c4d5e6f"],
            ]);

        // Refused, or looked for in vain.
        Assert.True(run.ExitCode == 2 || Check(id).GetProperty("status").GetString() == "inconclusive", run.Text + (File.Exists(_report) ? Check(id).ToString() : ""));
    }

    [LabTheory]
    [InlineData("--domain", "contoso.lab)(objectClass=*")]
    [InlineData("--domain", "contoso.lab/x")]
    [InlineData("--domain", "*")]
    [InlineData("--ldap-server", "ldaps://dc1.contoso.lab")]
    [InlineData("--ldap-server", "dc1.contoso.lab dc2.contoso.lab")]
    [InlineData("--ldap-server", "dc1.contoso.lab:636:636")]
    public async Task What_is_no_host_is_refused(string option, string typed)
        => Assert.Equal(2, (await lab.RunToolAsync(SambaLab.Connector, "check", option, typed, "--user", "alice@contoso.lab", "--select", "WB4003")).ExitCode);

    [LabTheory]
    [InlineData("*")]
    [InlineData("DC=contoso,DC=lab)(objectClass=*")]
    [InlineData("OU=Other,DC=contoso,DC=lab")]
    public async Task What_is_no_place_of_the_user_is_refused(string typed)
        => Assert.Equal(
            2,
            (await lab.RunToolAsync(
                SambaLab.Administrator, "fix", "WB4003", "--ldap-server", "dc1.contoso.lab", "--user", "nancy@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f", "--at", typed)).ExitCode);

    private static IEnumerable<(PopulationReason Reason, long Count)> Lasting(PopulationOfDomain found)
        => found.Groups.Where(group => !Passing.Contains(group.Reason)).Select(group => (group.Reason, group.Count));

    private JsonElement Check(string id)
        => JsonElement.Parse(File.ReadAllText(_report)).GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id);

    private async Task<(ToolRun Run, JsonElement Check)> CheckAsync(string id, string signInAs, params string[] more)
    {
        string[] arguments = ["check", "--user", "alice@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f", "--select", id, "--format", $"json={_report}", .. more];
        var run = await lab.RunToolAsync(signInAs, arguments);
        Assert.True(File.Exists(_report), run.Text);
        return (run, Check(id));
    }

    /// <summary>Moves the PDC role, and waits until both domain controllers say so.</summary>
    private async Task MoveRoleAsync(string to)
    {
        await lab.AsAsync(
            "c1",
            "bash", "-c",
            $"for i in $(seq 20); do samba-tool fsmo transfer --role=pdc -H ldap://{to}.contoso.lab -U Administrator@CONTOSO.LAB --password='{SambaLab.Password}' && exit 0; sleep 0.5; done; exit 1");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        foreach (var server in new[] { SambaLab.Dc1, SambaLab.Dc2 })
        {
            while ((await PrepareAsync(server)).Domain.PdcEmulator != $"{to}.contoso.lab")
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), patience.Token);
            }
        }
    }

    private async Task<(DirectoryAccess Access, DirectoryDomain Domain, ConnectorIdentity Connector)> PrepareAsync(string server)
    {
        var access = new DirectoryAccess(TimeProvider.System) { Credential = LdapCredential.Password(SambaLab.Connector, SambaLab.Password) };
        access.Options.TrustedCertificatesDirectory = lab.TrustedCertificates;
        access.Options.PageSize = 1;
        access.Options.ConnectLimit = TimeSpan.FromSeconds(4);
        access.Locator.NameServer = new IPEndPoint(IPAddress.Parse(SambaLab.Dc1), 53);
        var domain = await new DirectoryDomainProbe(access).ObserveAsync(new DirectoryTarget(null, server), CancellationToken.None);
        var connector = await new ConnectorIdentityProbe(access).ObserveAsync(new ConnectorAccount(SambaLab.Connector), [new Observation<DirectoryDomain>(domain)], CancellationToken.None);
        return (access, domain, connector);
    }

    private sealed class Each(Action<PopulationProgress> take) : IProgress<PopulationProgress>
    {
        public void Report(PopulationProgress value) => take(value);
    }
}
