using System.Diagnostics;
using System.DirectoryServices.Protocols;
using System.Text;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.Network;

namespace Writeback.ActiveDirectory.Tests.Ldap;

[Collection(LabCollection.Name)]
public sealed class LdapClientTests(SambaLab lab)
{
    private const string Staff = "OU=Staff," + SambaLab.Contoso;
    private static readonly LdapSearch Root = LdapSearch.ForObject("", "defaultNamingContext");

    [LabTheory]
    [InlineData(LdapTransport.Ldaps)]
    [InlineData(LdapTransport.StartTls)]
    public async Task Encrypted_connections_sign_in_and_read(LdapTransport transport)
    {
        await using var client = await lab.ConnectAsync(transport: transport);

        var root = await client.FindAsync(Root, CancellationToken.None);

        Assert.Equal(SambaLab.Contoso, root!.Text("defaultNamingContext"));
    }

    [LabFact]
    public async Task A_password_is_not_sent_in_clear_text_unless_asked_for_aloud()
    {
        var failure = await FailureOf(() => lab.ConnectAsync(transport: LdapTransport.ClearText));
        Assert.Equal(LdapCause.ClearTextRefused, failure.Cause);

        var options = lab.Options();
        options.AllowClearTextPassword = true;
        await using var client = await LdapClient.ConnectAsync(
            new LdapServer(SambaLab.Dc1, LdapTransport.ClearText), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None);
        Assert.NotNull(await client.FindAsync(Root, CancellationToken.None));
    }

    [LabTheory]
    [InlineData("stranger", NetworkCause.CertificateChainIncomplete, NetworkCause.CertificateUntrustedRoot)]
    public async Task An_authority_that_is_not_trusted_is_told_from_other_failures(string folder, params NetworkCause[] causes)
    {
        foreach (var transport in new[] { LdapTransport.Ldaps, LdapTransport.StartTls })
        {
            var options = new LdapClientOptions { TrustedCertificatesDirectory = Path.Combine(lab.State, "pki", folder) };
            var failure = await FailureOf(() => LdapClient.ConnectAsync(
                new LdapServer(SambaLab.Dc1, transport), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None));

            Assert.Equal(LdapCause.Unreachable, failure.Cause);
            Assert.Contains(failure.Network!.Cause, causes);
        }
    }

    [LabFact]
    public async Task A_closed_port_is_told()
        => Assert.Equal(
            NetworkCause.ConnectionRefused,
            (await FailureOf(() => LdapClient.ConnectAsync(
                new LdapServer("127.0.77.99"), LdapCredential.Anonymous, lab.Options(), TimeProvider.System, CancellationToken.None))).Network?.Cause);

    [LabFact]
    public async Task A_name_that_does_not_resolve_is_told()
        => Assert.Equal(
            LdapCause.Unreachable,
            (await FailureOf(() => LdapClient.ConnectAsync(
                new LdapServer("no-such-host.invalid"), LdapCredential.Anonymous, lab.Options(), TimeProvider.System, CancellationToken.None))).Cause);

    [LabTheory]
    [InlineData("nobody@contoso.lab", SambaLab.Password, LdapCause.WrongCredentials, "52e")]
    [InlineData(SambaLab.Connector, "wrong", LdapCause.WrongCredentials, "52e")]
    [InlineData("msol_expired@contoso.lab", SambaLab.Password, LdapCause.AccountExpired, "701")]
    [InlineData("msol_disabled@contoso.lab", SambaLab.Password, LdapCause.AccountDisabled, "533")]
    public async Task Refused_sign_ins_are_told_by_their_code(string user, string password, LdapCause cause, string data)
    {
        var failure = await FailureOf(() => lab.ConnectAsync(user, password: password));

        Assert.Equal((cause, 49, data), (failure.Cause, failure.ResultCode, failure.BindData));
    }

    [LabFact]
    public async Task A_locked_account_is_told()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await FailureOf(() => lab.ConnectAsync("msol_locked@contoso.lab", password: "wrong"));
        }

        Assert.Equal(LdapCause.AccountLocked, (await FailureOf(() => lab.ConnectAsync("msol_locked@contoso.lab"))).Cause);
    }

    [LabTheory]
    [InlineData("CN=nancy,OU=NoRights", LdapCause.InsufficientAccess)]
    [InlineData("CN=dan,OU=Denied", LdapCause.InsufficientAccess)]
    [InlineData("CN=blake,OU=Blocked", LdapCause.InsufficientAccess)]
    [InlineData("CN=orphan,OU=Staff", LdapCause.InsufficientAccess)]
    [InlineData("CN=nosuch,OU=Staff", LdapCause.NoSuchObject)]
    public async Task Refused_resets_are_told_by_their_code(string user, LdapCause cause)
    {
        await using var client = await lab.ConnectAsync();

        Assert.Equal(cause, (await FailureOf(() => ResetAsync(client, $"{user},{SambaLab.Contoso}", "Fresh-Passw0rd!7"))).Cause);
    }

    [LabTheory]
    [InlineData("CN=carol,OU=Staff", "short")]
    [InlineData("CN=carol,OU=Staff", "allsmallletters")]
    [InlineData("CN=heidi,OU=Staff", "Passw0rd!12")]
    public async Task Passwords_against_the_policy_are_told(string user, string password)
    {
        await using var client = await lab.ConnectAsync();

        var failure = await FailureOf(() => ResetAsync(client, $"{user},{SambaLab.Contoso}", password));

        Assert.Equal((LdapCause.PasswordPolicy, "0000052D"), (failure.Cause, failure.ErrorCode));
    }

    [LabFact]
    public async Task A_control_that_the_server_does_not_offer_is_told()
    {
        await using var client = await lab.ConnectAsync();

        var failure = await FailureOf(
            () => ResetAsync(client, $"CN=carol,{Staff}", "Fresh-Passw0rd!8", new DirectoryControl("1.2.840.113556.1.4.2239", [0x30, 3, 2, 1, 1], true, true)));

        Assert.Equal(LdapCause.ControlUnavailable, failure.Cause);
    }

    [LabFact]
    public async Task A_name_that_is_none_is_told()
    {
        await using var client = await lab.ConnectAsync();

        Assert.Equal(LdapCause.InvalidName, (await FailureOf(() => ResetAsync(client, "this is no name", "Fresh-Passw0rd!9"))).Cause);
    }

    [LabFact]
    public async Task Pages_follow_each_other_to_the_end()
    {
        var options = lab.Options();
        options.PageSize = 7;
        await using var client = await LdapClient.ConnectAsync(
            new LdapServer(SambaLab.Dc1), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None);
        var names = new HashSet<string>(StringComparer.Ordinal);

        await foreach (var entry in client.SearchAsync(new LdapSearch("CN=Schema,CN=Configuration," + SambaLab.Contoso, SearchScope.OneLevel, "(cn=ms-DS-*)", "cn"), CancellationToken.None))
        {
            Assert.True(names.Add(entry.DistinguishedName));
        }

        Assert.InRange(names.Count, 100, 1000);
    }

    [LabFact]
    public async Task Many_values_come_whole()
    {
        // A domain controller gives 1500 values at once and marks them as a range; asking for the first few does the same.
        var name = "CN=Aggregate,CN=Schema,CN=Configuration," + SambaLab.Contoso;
        await using var client = await lab.ConnectAsync(SambaLab.Administrator);

        var whole = await client.FindAsync(LdapSearch.ForObject(name, "attributeTypes"), CancellationToken.None);
        var parts = await client.FindAsync(LdapSearch.ForObject(name, "attributeTypes;range=0-99"), CancellationToken.None);

        Assert.True(whole!.Texts("attributeTypes").Count > 1000);
        Assert.Equal(whole.Texts("attributeTypes"), parts!.Texts("attributeTypes"));
    }

    [LabFact]
    public async Task A_frozen_server_does_not_hold_a_sign_in()
    {
        var options = lab.Options();
        options.ConnectLimit = TimeSpan.FromSeconds(2);
        using var frozen = lab.Freeze("c2");
        var clock = Stopwatch.StartNew();

        var failure = await FailureOf(() => LdapClient.ConnectAsync(
            new LdapServer(SambaLab.Dc2), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None));

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(6));
        Assert.Equal((LdapCause.Unreachable, NetworkCause.TlsHandshakeSilent), (failure.Cause, failure.Network!.Cause));
    }

    [LabFact]
    public async Task A_frozen_server_holds_neither_a_search_nor_what_follows_nor_a_thread()
    {
        var options = lab.Options();
        options.RequestLimit = TimeSpan.FromSeconds(1);
        await using var client = await LdapClient.ConnectAsync(
            new LdapServer(SambaLab.Dc2), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None);
        using var frozen = lab.Freeze("c2");
        var clock = Stopwatch.StartNew();

        Assert.Equal(LdapCause.TimedOut, (await FailureOf(() => client.FindAsync(Root, CancellationToken.None))).Cause);
        Assert.Equal(LdapCause.Disconnected, (await FailureOf(() => client.FindAsync(Root, CancellationToken.None))).Cause);
        await client.DisposeAsync();

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [LabFact]
    public async Task Cancelling_ends_a_search_at_once()
    {
        await using var client = await lab.ConnectAsync(host: SambaLab.Dc2);
        using var frozen = lab.Freeze("c2");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.FindAsync(Root, soon.Token));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [LabTheory]
    [InlineData("*")]
    [InlineData("alice)(objectClass=*")]
    [InlineData("\\2a")]
    public async Task What_a_user_types_does_not_widen_a_filter(string typed)
    {
        await using var client = await lab.ConnectAsync();
        var found = 0;

        await foreach (var _ in client.SearchAsync(new LdapSearch(SambaLab.Contoso, SearchScope.Subtree, $"(sAMAccountName={LdapText.EscapeFilter(typed)})", "cn"), CancellationToken.None))
        {
            found++;
        }

        Assert.Equal(0, found);
    }

    [LabFact]
    public async Task Reserved_characters_in_names_are_understood()
    {
        await using var client = await lab.ConnectAsync();
        var name = $"CN={LdapText.EscapeName("Smith, Sam + Co")},{Staff}";

        var found = await client.FindAsync(LdapSearch.ForObject(name, "sAMAccountName"), CancellationToken.None);

        Assert.Equal("sam", found!.Text("sAMAccountName"));
        Assert.Equal("Smith, Sam + Co", LdapText.FirstValue(found.DistinguishedName));
        Assert.Equal(Staff, LdapText.Parent(found.DistinguishedName));
        Assert.Equal("contoso.lab", LdapText.DomainOf(found.DistinguishedName));
    }

    [LabFact]
    public async Task No_failure_repeats_a_password_or_what_a_server_wrote()
    {
        const string Secret = "S3cret-of-nobody!";
        var exception = await Assert.ThrowsAsync<LdapFailureException>(() => lab.ConnectAsync(password: Secret));

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AcceptSecurityContext", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(FailureKind.Denied, exception.ToObservation().Failure.Kind);
        Assert.DoesNotContain(Secret, LdapCredential.Password("x@y", Secret).ToString(), StringComparison.Ordinal);
    }

    private static Task ResetAsync(LdapClient client, string user, string password, params DirectoryControl[] controls)
        => client.ReplaceAsync(user, [new("unicodePwd", Encoding.Unicode.GetBytes($"\"{password}\""))], controls, CancellationToken.None);

    private static async Task<LdapFailure> FailureOf(Func<Task> call) => (await Assert.ThrowsAsync<LdapFailureException>(call)).Failure;
}
