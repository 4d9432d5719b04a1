using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>How probes get at directories: who signs in, with which limits and trust. Never part of evidence.</summary>
/// <param name="timeProvider">The clock of the limits.</param>
public sealed class DirectoryAccess(TimeProvider timeProvider)
{
    /// <summary>Who signs in. The default value is the Kerberos ticket of whoever runs this.</summary>
    public LdapCredential Credential { get; set; } = LdapCredential.Ticket;

    /// <summary>Limits and trust.</summary>
    public LdapClientOptions Options { get; } = new();

    /// <summary>Finds the servers of domains.</summary>
    public DomainLocator Locator { get; } = new();

    /// <summary>Connects and signs in.</summary>
    /// <param name="server">The server, and how to talk to it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="LdapFailureException">It did not succeed.</exception>
    public Task<LdapClient> ConnectAsync(LdapServer server, CancellationToken cancellationToken)
        => LdapClient.ConnectAsync(server, Credential, Options, timeProvider, cancellationToken);

    /// <summary>Talks to a server, and turns its failures into what a probe reports.</summary>
    /// <param name="server">The server, and how to talk to it.</param>
    /// <param name="talk">What there is to say.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ObservationException">It did not succeed.</exception>
    internal async Task<T> TalkAsync<T>(LdapServer server, Func<LdapClient, CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
    {
        try
        {
            var client = await ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            await using (client.ConfigureAwait(false))
            {
                return await talk(client, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (LdapFailureException exception)
        {
            throw exception.ToObservation();
        }
    }
}
