using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>Sees a new password arrive on a domain controller: by <c>pwdLastSet</c>, and by signing in with it.</summary>
/// <param name="access">How to get at domain controllers.</param>
/// <param name="timeProvider">The clock of waiting.</param>
public sealed class PasswordArrival(DirectoryAccess access, TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>When the password of a user was set, as a server has it, to the 100 ns; 0 where it must be changed at the next sign-in.</summary>
    /// <param name="server">The server.</param>
    /// <param name="distinguishedName">The user.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns><c>pwdLastSet</c>; null where the server has no such user or does not show it.</returns>
    /// <exception cref="LdapFailureException">It could not be read.</exception>
    public async Task<long?> ReadAsync(LdapServer server, string distinguishedName, CancellationToken cancellationToken)
    {
        var client = await access.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            return await ReadAsync(client, distinguishedName, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until <c>pwdLastSet</c> of a user is another one on a server, over one connection, asking once a second.</summary>
    /// <param name="server">The server, such as the PDC emulator.</param>
    /// <param name="distinguishedName">The user.</param>
    /// <param name="before">What it was: from <see cref="ReadAsync(LdapServer, string, CancellationToken)"/>.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it is now; null when it did not change in time.</returns>
    /// <exception cref="LdapFailureException">It could not be read.</exception>
    public async Task<long?> WaitAsync(LdapServer server, string distinguishedName, long? before, TimeSpan patience, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        var client = await access.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            while (true)
            {
                if (await ReadAsync(client, distinguishedName, cancellationToken).ConfigureAwait(false) is { } now && now != before)
                {
                    return now;
                }

                if (timeProvider.GetElapsedTime(start) >= patience)
                {
                    return null;
                }

                await Task.Delay(Interval, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Signs in with a password, once: a wrong one counts for the lockout. So wait for it to arrive first. Over LDAPS where the
    /// server is talked to by Kerberos, and never over a connection that is not encrypted.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="distinguishedName">The user.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null when the server takes the password for the user's, even if it refuses the sign-in for another reason, such as that the password must be changed first; otherwise why not.</returns>
    public async Task<LdapFailure?> VerifyAsync(LdapServer server, string distinguishedName, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        var encrypted = server.Transport switch
        {
            LdapTransport.Ldaps or LdapTransport.StartTls => server,
            LdapTransport.Kerberos => new LdapServer(server.Host),
            _ => null,
        };
        if (encrypted is null)
        {
            return new LdapFailure(LdapCause.ClearTextRefused);
        }

        try
        {
            var client = await LdapClient.ConnectAsync(encrypted, LdapCredential.Password(distinguishedName, password), access.Options, timeProvider, cancellationToken).ConfigureAwait(false);
            await client.DisposeAsync().ConfigureAwait(false);
            return null;
        }
        catch (LdapFailureException exception)
        {
            return IsRightAllTheSame(exception.Failure.Cause) ? null : exception.Failure;
        }
    }

    // A domain controller looks at the password first, and at the state of the account then.
    private static bool IsRightAllTheSame(LdapCause cause)
        => cause is LdapCause.PasswordMustChange or LdapCause.PasswordExpired or LdapCause.AccountExpired or LdapCause.AccountDisabled or LdapCause.LogonHours or LdapCause.LogonMachine;

    private static async Task<long?> ReadAsync(LdapClient client, string distinguishedName, CancellationToken cancellationToken)
        => (await client.FindAsync(LdapSearch.ForObject(distinguishedName, "pwdLastSet"), cancellationToken).ConfigureAwait(false))?.Number("pwdLastSet");
}
