using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.ActiveDirectory.Tests.Ldap;

/// <summary>Every refusal of resets, changes and sign-ins that a domain controller knows, provoked, and told by its code.</summary>
[Collection(LabCollection.Name)]
public sealed class RefusalTests(SambaLab lab)
{
    private const string Staff = "OU=Staff," + SambaLab.Contoso;
    private const string Paul = "CN=paul,OU=Partial," + SambaLab.Contoso;

    [LabTheory]
    [InlineData("lockoutTime", "0")]
    [InlineData("pwdLastSet", "0")]
    [InlineData("pwdLastSet", "-1")]
    public async Task An_attribute_without_the_right_to_write_it(string attribute, string value)
    {
        await using var connector = await lab.ConnectAsync();

        var failure = await FailureOf(() => connector.ReplaceAsync(Paul, [new(attribute, value)], [], CancellationToken.None));

        Assert.Equal((LdapCause.InsufficientAccess, 50, "00002098"), (failure.Cause, failure.ResultCode, failure.ErrorCode));
    }

    [LabFact]
    public async Task A_reset_together_with_an_attribute_that_may_not_be_written_is_refused_whole()
    {
        await using var connector = await lab.ConnectAsync();

        Assert.Equal(
            LdapCause.InsufficientAccess,
            (await FailureOf(() => connector.ReplaceAsync(Paul, [new("unicodePwd", Quoted("Fresh-Passw0rd!21")), new("pwdLastSet", "0")], [], CancellationToken.None))).Cause);
        await connector.ReplaceAsync(Paul, [new("unicodePwd", Quoted("Fresh-Passw0rd!22"))], [], CancellationToken.None);
    }

    [LabTheory]
    [InlineData("ivan", SambaLab.Password, "Fresh-Passw0rd!23", LdapCause.ConstraintViolation, null)]
    [InlineData("alice", "not the old one", "Fresh-Passw0rd!23", LdapCause.WrongOldPassword, "00000056")]
    [InlineData("alice", SambaLab.Password, "short", LdapCause.PasswordPolicy, "0000052D")]
    [InlineData("alice", SambaLab.Password, "allsmallletters", LdapCause.PasswordPolicy, "0000052D")]
    [InlineData("alice", SambaLab.Password, SambaLab.Password, LdapCause.PasswordPolicy, "0000052D")]
    [InlineData("alice", SambaLab.Password, "Fresh-Passw0rd!23", LdapCause.PasswordPolicy, "0000052D")]
    public void A_change_is_refused_by_its_code(string user, string old, string fresh, LdapCause cause, string? code)
    {
        // Denied to everyone; the old one wrong; too short; too simple; used before; too young.
        var failure = Change(user, $"CN={user},{Staff}", old, fresh);

        Assert.Equal((cause, 19, code), (failure.Cause, failure.ResultCode, failure.ErrorCode));
    }

    [LabFact]
    public async Task A_change_of_a_locked_account_is_told_from_a_reset_which_is_not_refused()
    {
        const string Name = "CN=alice," + Staff;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await FailureOf(() => lab.ConnectAsync("alice@contoso.lab", password: "wrong"));
        }

        await using var connector = await lab.ConnectAsync();
        try
        {
            Assert.Equal(LdapCause.AccountLocked, Change("MSOL_1a2b3c4d5e6f", Name, SambaLab.Password, "Fresh-Passw0rd!24").Cause);
            await ResetAsync(connector, Name, SambaLab.Password);
            Assert.Equal((LdapCause.AccountLocked, "775"), await SignInAsync("alice"));
        }
        finally
        {
            await connector.ReplaceAsync(Name, [new("lockoutTime", "0")], [], CancellationToken.None);
        }

        await using var alice = await lab.ConnectAsync("alice@contoso.lab");
    }

    [LabTheory]
    [InlineData("dave", LdapCause.AccountDisabled, "533")]
    [InlineData("erin", LdapCause.AccountExpired, "701")]
    public async Task A_reset_of_an_account_that_may_not_sign_in_succeeds_and_the_sign_in_is_told(string user, LdapCause cause, string data)
    {
        await using var connector = await lab.ConnectAsync();

        await ResetAsync(connector, $"CN={user},{Staff}", SambaLab.Password);

        Assert.Equal((cause, data), await SignInAsync(user));
    }

    [LabFact]
    public async Task Who_must_change_the_password_is_told_and_let_in_again_by_minus_one()
    {
        await using var connector = await lab.ConnectAsync();
        await connector.ReplaceAsync("CN=alice," + Staff, [new("pwdLastSet", "0")], [], CancellationToken.None);

        Assert.Equal((LdapCause.PasswordMustChange, "773"), await SignInAsync("alice"));

        await connector.ReplaceAsync("CN=alice," + Staff, [new("pwdLastSet", "-1")], [], CancellationToken.None);
        await using var alice = await lab.ConnectAsync("alice@contoso.lab");
    }

    [LabFact]
    public async Task A_server_that_wants_signing_or_tls_is_told()
    {
        await lab.RestartAsync(requiresStrongAuthentication: true);
        try
        {
            var options = lab.Options();
            options.AllowClearTextPassword = true;
            var failure = await FailureOf(() => LdapClient.ConnectAsync(
                new LdapServer(SambaLab.Dc2, LdapTransport.ClearText), LdapCredential.Password(SambaLab.Connector, SambaLab.Password), options, TimeProvider.System, CancellationToken.None));

            Assert.Equal((LdapCause.StrongAuthenticationRequired, 8), (failure.Cause, failure.ResultCode));
            foreach (var transport in new[] { LdapTransport.Ldaps, LdapTransport.StartTls })
            {
                await using var client = await lab.ConnectAsync(host: SambaLab.Dc2, transport: transport);
            }
        }
        finally
        {
            await lab.RestartAsync();
        }
    }

    private static byte[] Quoted(string password) => Encoding.Unicode.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"{password}\""));

    private static Task ResetAsync(LdapClient client, string user, string password) => client.ReplaceAsync(user, [new("unicodePwd", Quoted(password))], [], CancellationToken.None);

    private static async Task<LdapFailure> FailureOf(Func<Task> call) => (await Assert.ThrowsAsync<LdapFailureException>(call)).Failure;

    private async Task<(LdapCause Cause, string? Data)> SignInAsync(string user)
    {
        var failure = await FailureOf(() => lab.ConnectAsync($"{user}@contoso.lab"));
        return (failure.Cause, failure.BindData);
    }

    /// <summary>Changes a password as people do, with the old one, which the client of the tool never does; reads the refusal as it would.</summary>
    private LdapFailure Change(string signInAs, string name, string old, string fresh)
    {
        using var connection = lab.Open($"{signInAs}@contoso.lab");
        var remove = new DirectoryAttributeModification { Name = "unicodePwd", Operation = DirectoryAttributeOperation.Delete };
        remove.Add(Quoted(old));
        var add = new DirectoryAttributeModification { Name = "unicodePwd", Operation = DirectoryAttributeOperation.Add };
        add.Add(Quoted(fresh));
        return LdapFailures.From(Assert.Throws<DirectoryOperationException>(() => connection.SendRequest(new ModifyRequest(name, remove, add))));
    }
}
