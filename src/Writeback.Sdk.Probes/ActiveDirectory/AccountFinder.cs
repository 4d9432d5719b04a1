using System.DirectoryServices.Protocols;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Finds accounts by the names that people give them.</summary>
internal static class AccountFinder
{
    /// <summary>An account of a domain; null where it has none of that name.</summary>
    /// <exception cref="ObservationException">Several accounts have the name.</exception>
    public static async Task<LdapEntry?> FindAsync(
        LdapClient client, DirectoryDomain domain, string name, IReadOnlyList<string> attributes, CancellationToken cancellationToken)
    {
        if (FilterFor(name) is not { } filter)
        {
            var isHere = LdapText.DomainOf(name).Equals(domain.Name, StringComparison.OrdinalIgnoreCase);
            return isHere ? await client.FindAsync(LdapSearch.ForObject(name, attributes), cancellationToken).ConfigureAwait(false) : null;
        }

        LdapEntry? found = null;
        await foreach (var entry in client.SearchAsync(new LdapSearch(domain.DistinguishedName, SearchScope.Subtree, $"(&(objectClass=user){filter})", attributes), cancellationToken).ConfigureAwait(false))
        {
            found = found is null
                ? entry
                : throw new ObservationException(new ObservationFailure(
                    FailureKind.Malformed, nameof(AccountFinder), null, Texts.SeveralAccounts(domain.Name)));
        }

        return found;
    }

    /// <summary>The SIDs of all groups of an account, nested ones too, as a domain controller of its domain works them out.</summary>
    public static async Task<IReadOnlyList<Sid>> FindGroupsAsync(LdapClient client, string distinguishedName, CancellationToken cancellationToken)
    {
        // Worked out for a search of the object itself only: [MS-ADTS] 3.1.1.4.5.19.
        var entry = await client.FindAsync(LdapSearch.ForObject(distinguishedName, "tokenGroups"), cancellationToken).ConfigureAwait(false);
        return [.. (entry?.Bytes("tokenGroups") ?? []).Select(value => Sid.Parse(value)).Order()];
    }

    /// <summary>What a name looks like decides where to look for it. Null for a distinguished name, which needs no filter.</summary>
    internal static string? FilterFor(string name)
    {
        if (name.Contains('=', StringComparison.Ordinal) && name.Contains("DC=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (name.Split('\\') is [_, var account])
        {
            return $"(sAMAccountName={LdapText.EscapeFilter(account)})";
        }

        var escaped = LdapText.EscapeFilter(name);
        return name.Contains('@', StringComparison.Ordinal)
            ? $"(userPrincipalName={escaped})"
            : $"(sAMAccountName={escaped})";
    }
}
