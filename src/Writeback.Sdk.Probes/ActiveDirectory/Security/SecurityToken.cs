namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// Who a server takes somebody for: the account and all groups it is in, directly or through others, of this domain, of trusted
/// ones, and those that a server adds by itself.
/// </summary>
public sealed class SecurityToken
{
    private readonly HashSet<Sid> _sids;

    /// <summary>Creates the token of somebody who signs in over the network.</summary>
    /// <param name="user">The account: <c>objectSid</c>.</param>
    /// <param name="groups">
    /// Its groups: <c>tokenGroups</c> of the account, read on a domain controller of the domain whose objects are asked about, since
    /// domain-local groups count in their own domain only.
    /// </param>
    public SecurityToken(Sid user, IEnumerable<Sid> groups)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(groups);
        User = user;

        // What no directory lists and every logon over the network has: [MS-DTYP] 2.4.2.4.
        _sids = [user, .. groups, WellKnownSids.Everyone, WellKnownSids.Network, WellKnownSids.AuthenticatedUsers, WellKnownSids.ThisOrganization];
    }

    /// <summary>The account.</summary>
    public Sid User { get; }

    /// <summary>How many SIDs there are in all.</summary>
    public int Count => _sids.Count;

    /// <summary>All SIDs, the account's own among them.</summary>
    public IReadOnlyCollection<Sid> Sids => _sids;

    /// <summary>Whether the token holds a SID.</summary>
    /// <param name="sid">The SID.</param>
    public bool Contains(Sid sid) => _sids.Contains(sid);
}
