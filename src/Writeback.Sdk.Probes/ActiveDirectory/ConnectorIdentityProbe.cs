using System.DirectoryServices.Protocols;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Looks the connector account up in the domains, with the groups that each of them takes it to be in.</summary>
/// <param name="access">How to get at them.</param>
[Probe, Retry(1), Timeout("00:00:40", Total = "00:01:20")]
[DirectoryPermission("Read all properties, as every account of the domain may")]
public sealed class ConnectorIdentityProbe(DirectoryAccess access)
{
    /// <summary>Looks the account up.</summary>
    /// <param name="account">Which.</param>
    /// <param name="domains">The domains.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ConnectorIdentity> ObserveAsync(ConnectorAccount account, IReadOnlyList<Observation<DirectoryDomain>> domains, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(domains);
        ConnectorIdentity? found = null;
        foreach (var domain in domains.Select(domain => domain.Value).OfType<DirectoryDomain>())
        {
            found = await access.TalkAsync(DirectoryUserProbe.ServerOf(domain), (client, token) => FindAsync(client, domain, account.Name, token), cancellationToken).ConfigureAwait(false);
            if (found is not null)
            {
                break;
            }
        }

        if (found is null)
        {
            var failed = domains.FirstOrDefault(domain => !domain.Succeeded)?.Failure;
            throw new ObservationException(failed ?? new ObservationFailure(
                FailureKind.Unavailable, nameof(ConnectorAccount), "noSuchObject", Texts.NoConnectorAccount));
        }

        var groups = new List<DomainGroups>();
        foreach (var domain in domains.Select(domain => domain.Value).OfType<DirectoryDomain>())
        {
            groups.Add(domain.Name == found.Domain
                ? found.Groups[0]
                : await access.TalkAsync(DirectoryUserProbe.ServerOf(domain), (client, token) => FindForeignAsync(client, domain, found, token), cancellationToken).ConfigureAwait(false));
        }

        return found with { Groups = groups };
    }

    private static async Task<ConnectorIdentity?> FindAsync(LdapClient client, DirectoryDomain domain, string name, CancellationToken cancellationToken)
    {
        var entry = await AccountFinder.FindAsync(client, domain, name, ["userPrincipalName", "sAMAccountName", "objectSid"], cancellationToken).ConfigureAwait(false);
        if (entry is null || entry.Sid("objectSid") is not { } sid)
        {
            return null;
        }

        var groups = await AccountFinder.FindGroupsAsync(client, entry.DistinguishedName, cancellationToken).ConfigureAwait(false);
        return new ConnectorIdentity
        {
            Name = entry.Text("userPrincipalName") ?? entry.Text("sAMAccountName") ?? name,
            DistinguishedName = entry.DistinguishedName,
            Domain = domain.Name,
            Sid = sid.ToString(),
            Groups = [new DomainGroups(domain.Name, [.. groups.Select(group => group.ToString())])],
        };
    }

    /// <summary>
    /// What another domain adds: its groups that hold the account or one of its groups, by the name of the object in the same forest,
    /// by a foreign security principal from another one.
    /// </summary>
    private static async Task<DomainGroups> FindForeignAsync(LdapClient client, DirectoryDomain domain, ConnectorIdentity account, CancellationToken cancellationToken)
    {
        var sids = account.Groups[0].Sids.Where(sid => !sid.StartsWith("S-1-5-32-", StringComparison.Ordinal)).Append(account.Sid).Distinct(StringComparer.Ordinal).Select(Sid.Parse).ToList();
        var groups = new SortedSet<Sid>(sids.Where(sid => sid.ToString() != account.Sid));
        var members = new List<string> { account.DistinguishedName };
        foreach (var chunk in sids.Chunk(50))
        {
            var filter = $"(&(objectClass=foreignSecurityPrincipal)(|{string.Concat(chunk.Select(sid => $"(objectSid={LdapText.EscapeFilter(sid.Bytes)})"))}))";
            await foreach (var principal in client.SearchAsync(new LdapSearch(domain.DistinguishedName, SearchScope.Subtree, filter, "cn"), cancellationToken).ConfigureAwait(false))
            {
                members.Add(principal.DistinguishedName);
            }
        }

        foreach (var member in members)
        {
            // LDAP_MATCHING_RULE_TRANSITIVE_EVAL: through groups in groups, [MS-ADTS] 3.1.1.3.4.4.3.
            var filter = $"(&(objectClass=group)(member:1.2.840.113556.1.4.1941:={LdapText.EscapeFilter(member)}))";
            await foreach (var group in client.SearchAsync(new LdapSearch(domain.DistinguishedName, SearchScope.Subtree, filter, "objectSid"), cancellationToken).ConfigureAwait(false))
            {
                if (group.Sid("objectSid") is { } sid)
                {
                    groups.Add(sid);
                }
            }
        }

        return new DomainGroups(domain.Name, [.. groups.Select(group => group.ToString())]);
    }
}
