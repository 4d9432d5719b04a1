using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.ActiveDirectory.Tests.Changes;

/// <summary>The canary's directory leg (WB9001), on real domain controllers.</summary>
[Collection(LabCollection.Name)]
public sealed class CanaryTests(SambaLab lab) : IDisposable
{
    private const string Staff = "OU=Staff," + SambaLab.Contoso;

    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-canary-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LabFact]
    public async Task A_dry_run_says_what_would_be_done_and_does_nothing()
    {
        var before = await PasswordLastSetAsync("bob");

        var (run, finding) = await CanaryAsync("bob", SambaLab.Connector);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("WouldReset", MessageOf(finding));
        Assert.Equal(
            [
                "reset it to a random one on dc1.contoso.lab", "sign in with it on dc1.contoso.lab", "wait for it on dc2.contoso.lab", "sign in with it on dc2.contoso.lab",
            ],
            finding[0].GetProperty("message").GetProperty("arguments").GetProperty("steps").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(before, await PasswordLastSetAsync("bob"));
    }

    [LabFact]
    public async Task Without_the_canary_a_check_of_a_user_changes_nothing()
    {
        var before = await PasswordLastSetAsync("bob");

        var run = await lab.RunToolAsync(SambaLab.Connector, [.. Arguments("check", "bob"), "--select", "WB9001"]);

        Assert.Contains("--allow-changes", run.Text, StringComparison.Ordinal);
        Assert.Equal(before, await PasswordLastSetAsync("bob"));
    }

    [LabFact]
    public async Task The_new_password_works_on_both_domain_controllers_and_the_old_one_is_set_again()
    {
        var before = await PasswordLastSetAsync("bob");

        var (run, findings) = await CanaryAsync("bob", SambaLab.Connector, "--allow-changes", "--user-password-file", Path.Combine(lab.State, "password"));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Equal(["WasReset", "Accepted", "Arrived", "PasswordRestored"], findings.Select(MessageOf));
        Assert.NotEqual(before, await PasswordLastSetAsync("bob"));
        await using var bob = await lab.ConnectAsync("bob@contoso.lab");
        Assert.Contains("The password of --user is going to be reset: --allow-changes was given.\nPassword reset on dc1.contoso.lab: done\n", run.Text, StringComparison.Ordinal);
    }

    [LabFact]
    public async Task The_generated_password_is_in_no_output()
    {
        var report = Path.Combine(_folder, "report.json");
        var run = await lab.RunToolAsync(SambaLab.Connector, [.. Arguments("canary", "carol"), "--allow-changes", "--format", "console", "--format", $"json={report}"]);
        await File.WriteAllTextAsync(Path.Combine(_folder, "console.txt"), run.Text);

        // Nobody knows the password; but the directory knows its hash.
        Assert.Contains("has a password that nobody knows", run.Text, StringComparison.Ordinal);
        Assert.Equal("", await HoldAsync("carol", 32));

        var bundle = Path.Combine(_folder, "bundle.zip");
        await lab.RunToolAsync(SambaLab.Connector, [.. Arguments("collect", "carol"), "--select", "WB9001", "--allow-changes", "--output", bundle]);
        await ZipFile.ExtractToDirectoryAsync(bundle, _folder);
        Assert.Equal("", await HoldAsync("carol", 32));

        // The search finds what is there.
        await File.WriteAllTextAsync(Path.Combine(_folder, "control.txt"), $"...{SambaLab.Password}...");
        Assert.EndsWith("control.txt\n", await HoldAsync("frank", SambaLab.Password.Length), StringComparison.Ordinal);
    }

    [LabTheory]
    [InlineData("admina", SambaLab.Connector, "Privileged")]
    [InlineData("orphan", SambaLab.Connector, "Privileged")]
    [InlineData("dave", SambaLab.Connector, "Unfit")]
    [InlineData("MSOL_1a2b3c4d5e6f", SambaLab.Connector, "ConnectorItself")]
    [InlineData("bob", SambaLab.Administrator, "NotConnectorAccount")]
    public async Task A_canary_that_would_do_harm_or_prove_nothing_is_refused(string user, string signInAs, string message)
    {
        var before = await PasswordLastSetAsync(user);

        var (_, findings) = await CanaryAsync(user, signInAs, "--allow-changes");

        Assert.Equal([message], findings.Select(MessageOf));
        Assert.Equal(before, await PasswordLastSetAsync(user));
    }

    [LabFact]
    public async Task A_password_that_could_not_be_restored_is_refused_beforehand()
    {
        var wrong = Path.Combine(_folder, "wrong");
        await File.WriteAllTextAsync(wrong, "not the password");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(wrong, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var before = await PasswordLastSetAsync("bob");

        var (_, findings) = await CanaryAsync("bob", SambaLab.Connector, "--allow-changes", "--user-password-file", wrong);

        Assert.Equal(["WrongUserPassword"], findings.Select(MessageOf));
        Assert.Equal(before, await PasswordLastSetAsync("bob"));
    }

    [LabFact]
    public async Task A_missing_right_is_the_verdict_and_nothing_is_left_behind()
    {
        var (run, findings) = await CanaryAsync("nancy", SambaLab.Connector, "--allow-changes");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["NoRight"], findings.Select(MessageOf));
    }

    [LabFact]
    public async Task Who_had_to_change_the_password_has_to_again()
    {
        await using var administrator = await lab.ConnectAsync(SambaLab.Administrator);
        await administrator.ReplaceAsync($"CN=grace,{Staff}", [new("pwdLastSet", "0")], [], CancellationToken.None);

        var (_, findings) = await CanaryAsync("grace", SambaLab.Connector, "--allow-changes");

        Assert.Equal(["WasReset", "Accepted", "Arrived", "NobodyKnows", "MustChangeRestored"], findings.Select(MessageOf));
        Assert.Equal(0, await PasswordLastSetAsync("grace"));
    }

    [LabFact]
    public async Task A_second_domain_controller_that_is_stale_is_told_from_one_that_is_dead()
    {
        var (access, settings, user, connector, domain) = await PrepareAsync("frank@contoso.lab");
        settings.Patience = TimeSpan.FromSeconds(3);
        settings.UserPassword = SambaLab.Password;
        var options = new[] { "samba-tool", "drs", "options", "dc2.contoso.lab", "-U", "Administrator@CONTOSO.LAB", $"--password={SambaLab.Password}" };
        await lab.AsAsync("c1", [.. options, "--dsa-option=+DISABLE_INBOUND_REPL"]);
        DirectoryCanary stale;
        try
        {
            stale = await LetOutAsync(access, settings, user, connector, domain);
        }
        finally
        {
            await lab.AsAsync("c1", [.. options, "--dsa-option=-DISABLE_INBOUND_REPL"]);
        }

        Assert.Equal((CanaryAction.Arrive, LdapCause.TimedOut), (stale.Steps[2].Action, stale.Steps[2].Failure!.Cause));
        Assert.Null(stale.Find(CanaryAction.RestorePassword)!.Failure);
        DirectoryCanary dead;
        using (lab.Freeze("c2"))
        {
            dead = await LetOutAsync(access, settings, user, connector, domain);
        }

        Assert.Equal((CanaryAction.Arrive, LdapCause.Unreachable), (dead.Steps[2].Action, dead.Steps[2].Failure!.Cause));
        Assert.Null(dead.Find(CanaryAction.RestorePassword)!.Failure);
        await using var frank = await lab.ConnectAsync("frank@contoso.lab");
    }

    [LabFact]
    public async Task An_interruption_restores_the_password_all_the_same()
    {
        var (access, settings, user, connector, domain) = await PrepareAsync("frank@contoso.lab");
        settings.UserPassword = SambaLab.Password;
        using var interruption = new CancellationTokenSource();
        var seen = new List<CanaryAction>();
        settings.Progress = new Each(step =>
        {
            seen.Add(step.Action);
            interruption.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LetOutAsync(access, settings, user, connector, domain, interruption.Token));

        Assert.Equal([CanaryAction.Reset, CanaryAction.RestorePassword], seen);
        await using var frank = await lab.ConnectAsync("frank@contoso.lab");
    }

    private static string? MessageOf(JsonElement finding) => finding.GetProperty("message").GetProperty("id").GetString();

    private static string? MessageOf(IReadOnlyList<JsonElement> findings) => MessageOf(Assert.Single(findings));

    private static string[] Arguments(string command, string user)
        => [command, "--ldap-server", "dc1.contoso.lab", "--user", $"{user}@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f"];

    private static Task<DirectoryCanary> LetOutAsync(
        DirectoryAccess access, CanarySettings settings, DirectoryUser user, ConnectorIdentity connector, DirectoryDomain domain, CancellationToken cancellationToken = default)
        => new DirectoryCanaryProbe(access, settings, TimeProvider.System).ObserveAsync(
            new CanaryRequest(AllowChanges: true), user, connector, [new Observation<DirectoryDomain>(domain)], new Observation<ConnectedForests>(new ConnectedForests([])), cancellationToken);

    private async Task<(ToolRun Run, IReadOnlyList<JsonElement> Findings)> CanaryAsync(string user, string signInAs, params string[] more)
    {
        var report = Path.Combine(_folder, "report.json");
        var run = await lab.RunToolAsync(signInAs, [.. Arguments("canary", user), "--format", $"json={report}", .. more]);
        Assert.True(File.Exists(report), run.Text);
        var check = JsonElement.Parse(await File.ReadAllTextAsync(report)).GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == "WB9001");
        return (run, [.. check.GetProperty("findings").EnumerateArray()]);
    }

    private Task<string> HoldAsync(string account, int length)
        => lab.AsAsync(
            "c1",
            [
                "/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Lab", "holds.py"), Path.Combine(lab.State, "c1"), account, length.ToString(CultureInfo.InvariantCulture),
                .. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".zip", StringComparison.Ordinal)),
            ]);

    private async Task<long?> PasswordLastSetAsync(string user)
    {
        await using var client = await lab.ConnectAsync(SambaLab.Administrator);
        await foreach (var entry in client.SearchAsync(
            new LdapSearch(SambaLab.Contoso, System.DirectoryServices.Protocols.SearchScope.Subtree, $"(sAMAccountName={user})", "pwdLastSet"), CancellationToken.None))
        {
            return entry.Number("pwdLastSet");
        }

        return null;
    }

    private async Task<(DirectoryAccess Access, CanarySettings Settings, DirectoryUser User, ConnectorIdentity Connector, DirectoryDomain Domain)> PrepareAsync(string user)
    {
        var access = new DirectoryAccess(TimeProvider.System) { Credential = LdapCredential.Password(SambaLab.Connector, SambaLab.Password) };
        access.Options.TrustedCertificatesDirectory = lab.TrustedCertificates;
        access.Options.ConnectLimit = TimeSpan.FromSeconds(4);
        access.Locator.NameServer = new IPEndPoint(IPAddress.Parse(SambaLab.Dc1), 53);
        var domain = await new DirectoryDomainProbe(access).ObserveAsync(new DirectoryTarget(null, SambaLab.Dc1), CancellationToken.None);

        // The name of the other one is known to the lab's name servers only.
        domain = domain with
        {
            Roles = [.. domain.Roles.Select(owner => owner with { Host = owner.Host == "dc2.contoso.lab" ? SambaLab.Dc2 : owner.Host })],
        };
        IReadOnlyList<Observation<DirectoryDomain>> domains = [new Observation<DirectoryDomain>(domain)];
        return (
            access,
            new CanarySettings(),
            await new DirectoryUserProbe(access).ObserveAsync(new TestUser(user), domains, CancellationToken.None),
            await new ConnectorIdentityProbe(access).ObserveAsync(new ConnectorAccount(SambaLab.Connector), domains, CancellationToken.None),
            domain);
    }

    private sealed class Each(Action<CanaryStep> take) : IProgress<CanaryStep>
    {
        public void Report(CanaryStep value) => take(value);
    }
}
