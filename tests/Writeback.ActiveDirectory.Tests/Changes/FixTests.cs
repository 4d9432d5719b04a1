using System.DirectoryServices.Protocols;
using System.Text;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Changes;

/// <summary><c>writeback fix</c> for missing rights, on real domain controllers: what it says is what it writes, and what it writes can be taken back.</summary>
[Collection(LabCollection.Name)]
public sealed class FixTests(SambaLab lab) : IDisposable
{
    private const string NoRights = "OU=NoRights," + SambaLab.Contoso;
    private const string Nancy = "CN=nancy," + NoRights;
    private const string Blake = "CN=blake,OU=Blocked," + SambaLab.Contoso;
    private const string Inner = "OU=Inner,OU=Blocked," + SambaLab.Contoso;
    private const string Connector = "CN=MSOL_1a2b3c4d5e6f,CN=Users," + SambaLab.Contoso;

    private readonly string _kept = Path.Combine(Path.GetTempPath(), $"writeback-fix-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_kept);

    [LabFact]
    public async Task The_exact_difference_is_shown_in_sddl_and_in_words_and_nothing_is_changed()
    {
        var before = await DescriptorAsync(NoRights);
        var sid = await SidAsync();

        var run = await FixAsync("WB4003", "nancy", "--at", NoRights);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            WB4003  Grant the connector account Reset Password, and writing lockoutTime and pwdLastSet, on the user

            1. {NoRights}
               + (OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;{sid})
                 allows MSOL_1a2b3c4d5e6f@contoso.lab: Reset Password, on all user objects below it
               + (OA;CIIO;WP;28630ebf-41d5-11d1-a9c1-0000f80367c1;bf967aba-0de6-11d0-a285-00aa003049e2;{sid})
                 allows MSOL_1a2b3c4d5e6f@contoso.lab: Write lockoutTime, on all user objects below it
               + (OA;CIIO;WP;bf967a0a-0de6-11d0-a285-00aa003049e2;bf967aba-0de6-11d0-a285-00aa003049e2;{sid})
                 allows MSOL_1a2b3c4d5e6f@contoso.lab: Write pwdLastSet, on all user objects below it
               The same by other means:
                 Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN '{Connector}' -ADobjectDN '{NoRights}'

            Nothing was changed. The same command with --apply does it.

            """,
            run.Text);
        Assert.Equal(before, await DescriptorAsync(NoRights));
    }

    [LabTheory]
    [InlineData("nancy", Nancy, NoRights, NoRights)]
    [InlineData("nancy", Nancy, null, SambaLab.Contoso)]
    [InlineData("blake", Blake, null, Blake)]
    [InlineData("ines", "CN=ines," + Inner, null, Inner)]
    [InlineData("paul", "CN=paul,OU=Partial," + SambaLab.Contoso, "OU=Partial," + SambaLab.Contoso, "OU=Partial," + SambaLab.Contoso)]
    public async Task Rights_that_are_granted_work_and_are_taken_back(string user, string name, string? at, string place)
    {
        var before = await DescriptorAsync(place);
        await using var connector = await lab.ConnectAsync();
        await Assert.ThrowsAsync<LdapFailureException>(() => UnlockAsync(connector, name));

        var applied = await FixAsync("WB4003", user, at is null ? ["--apply", "--keep", _kept] : ["--at", at, "--apply", "--keep", _kept]);

        Assert.Equal(0, applied.ExitCode);
        Assert.Contains($"Done: {place}\nWB4003 now: pass\n", applied.Text, StringComparison.Ordinal);
        await ResetAsync(connector, name);
        await UnlockAsync(connector, name);

        var undone = await lab.RunToolAsync(SambaLab.Administrator, "fix", "--undo", _kept);

        Assert.Equal((0, $"{place}: its permissions are as they were before the fix.\n"), (undone.ExitCode, undone.Text));
        Assert.Equal(Own(before), Own(await DescriptorAsync(place)));
        Assert.Equal(LdapCause.InsufficientAccess, (await Assert.ThrowsAsync<LdapFailureException>(() => UnlockAsync(connector, name))).Failure.Cause);
        var again = await lab.RunToolAsync(SambaLab.Administrator, "fix", "--undo", _kept);
        Assert.Equal((0, $"{place}: nothing to restore, its permissions are as they were.\n"), (again.ExitCode, again.Text));
    }

    [LabFact]
    public async Task What_somebody_changed_since_is_not_lost_by_undoing()
    {
        var before = await DescriptorAsync(NoRights);
        try
        {
            Assert.Equal(0, (await FixAsync("WB4003", "nancy", "--at", NoRights, "--apply", "--keep", _kept)).ExitCode);
            await using var administrator = await lab.ConnectAsync(SambaLab.Administrator);
            var now = SecurityDescriptor.Parse(await DescriptorAsync(NoRights));
            await StoreAsync(administrator, NoRights, now.WithDacl(now.Dacl!.Adding([Ace.Allow(WellKnownSids.Everyone, DirectoryRights.ListContents)])));

            var run = await lab.RunToolAsync(SambaLab.Administrator, "fix", "--undo", _kept);

            Assert.Equal(3, run.ExitCode);
            Assert.StartsWith($"writeback: {NoRights} was not restored: its permissions were changed since, and that would be lost. Remove what was added by hand: (OA;CIIO;CR;", run.Text, StringComparison.Ordinal);
            Assert.Contains(SecurityDescriptor.Parse(await DescriptorAsync(NoRights)).Dacl!.Aces, ace => ace.Trustee == WellKnownSids.Everyone && ace.Rights == DirectoryRights.ListContents);
        }
        finally
        {
            await using var administrator = await lab.ConnectAsync(SambaLab.Administrator);
            await StoreAsync(administrator, NoRights, SecurityDescriptor.Parse(before));
        }
    }

    [LabFact]
    public async Task Who_may_not_change_permissions_changes_none()
    {
        var before = await DescriptorAsync(NoRights);

        var run = await lab.RunToolAsync(SambaLab.Connector, FixArguments("WB4003", "nancy", "--at", NoRights, "--apply", "--keep", _kept));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{NoRights} was not changed: the account that signed in may not change its permissions.", run.Text, StringComparison.Ordinal);
        Assert.Equal(before, await DescriptorAsync(NoRights));
    }

    [LabTheory]
    [InlineData("dan", "denies it: remove it by hand")]
    [InlineData("admina", "protected account")]
    public async Task What_somebody_set_on_purpose_is_left_to_people(string user, string remark)
    {
        var run = await FixAsync("WB4003", user, "--apply", "--keep", _kept);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(remark, run.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(_kept));
    }

    [LabFact]
    public async Task Where_nothing_is_missing_nothing_is_done()
    {
        var run = await FixAsync("WB4004", "alice", "--apply", "--keep", _kept);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("MSOL_1a2b3c4d5e6f@contoso.lab has the rights on alice@contoso.lab already.\n", run.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(_kept));
    }

    [LabFact]
    public async Task A_place_from_which_nothing_reaches_the_user_is_refused()
    {
        var run = await FixAsync("WB4003", "ines", "--at", SambaLab.Contoso);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Name one of these: CN=ines,{Inner}; {Inner}.", run.Text, StringComparison.Ordinal);
    }

    [LabFact]
    public async Task Unexpire_password_is_granted_on_the_domain()
    {
        var before = await DescriptorAsync(SambaLab.Contoso);
        await using var administrator = await lab.ConnectAsync(SambaLab.Administrator);
        var descriptor = SecurityDescriptor.Parse(before);
        try
        {
            await StoreAsync(administrator, SambaLab.Contoso, descriptor.WithDacl(descriptor.Dacl!.With(descriptor.Dacl.Aces.Where(ace => ace.ObjectType != WritebackRights.UnexpirePassword))));

            var applied = await FixAsync("WB4005", "alice", "--apply", "--keep", _kept);
            var undone = await lab.RunToolAsync(SambaLab.Administrator, "fix", "--undo", _kept);

            Assert.Equal(0, applied.ExitCode);
            Assert.Contains("(OA;CI;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;S-1-5-21-", applied.Text, StringComparison.Ordinal);
            Assert.Contains("WB4005 now: pass", applied.Text, StringComparison.Ordinal);
            Assert.Equal((0, $"{SambaLab.Contoso}: its permissions are as they were before the fix.\n"), (undone.ExitCode, undone.Text));
        }
        finally
        {
            await StoreAsync(administrator, SambaLab.Contoso, descriptor);
        }

        Assert.Equal(Own(before), Own(await DescriptorAsync(SambaLab.Contoso)));
    }

    private static IEnumerable<string> Own(byte[] descriptor) => SecurityDescriptor.Parse(descriptor).Dacl!.Aces.Where(ace => !ace.IsInherited).Select(ace => ace.ToSddl());

    private static Task UnlockAsync(LdapClient client, string user) => client.ReplaceAsync(user, [new("lockoutTime", "0")], [], CancellationToken.None);

    private static Task ResetAsync(LdapClient client, string user)
        => client.ReplaceAsync(user, [new("unicodePwd", Encoding.Unicode.GetBytes($"\"Fixed-{Guid.NewGuid():N}\""))], [], CancellationToken.None);

    private static Task StoreAsync(LdapClient client, string name, SecurityDescriptor descriptor)
        => client.ReplaceAsync(name, [new("nTSecurityDescriptor", descriptor.ToBytes())], [new SecurityDescriptorFlagControl(SecurityMasks.Dacl)], CancellationToken.None);

    private static string[] FixArguments(string id, string user, params string[] more)
        => ["fix", id, "--ldap-server", "dc1.contoso.lab", "--user", $"{user}@contoso.lab", "--connector-account", "MSOL_1a2b3c4d5e6f", .. more];

    private Task<ToolRun> FixAsync(string id, string user, params string[] more) => lab.RunToolAsync(SambaLab.Administrator, FixArguments(id, user, more));

    private async Task<byte[]> DescriptorAsync(string name)
    {
        await using var client = await lab.ConnectAsync(SambaLab.Administrator);
        var search = LdapSearch.ForObject(name, "nTSecurityDescriptor") with { Descriptor = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl };
        return (await client.FindAsync(search, CancellationToken.None))!.Bytes("nTSecurityDescriptor")[0];
    }

    private async Task<Sid> SidAsync()
    {
        await using var client = await lab.ConnectAsync();
        return (await client.FindAsync(LdapSearch.ForObject(Connector, "objectSid"), CancellationToken.None))!.Sid("objectSid")!;
    }
}
