using System.DirectoryServices.Protocols;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Looks the test user up in the domains, with policy, descriptors and groups.</summary>
/// <param name="access">How to get at them.</param>
[Probe, Retry(1), Timeout("00:00:40", Total = "00:01:20")]
[DirectoryPermission("Read all properties, as every account of the domain may")]
[DirectoryPermission("Read permissions of the test user and of the containers above it")]
public sealed class DirectoryUserProbe(DirectoryAccess access)
{
    private const SecurityMasks OwnerAndDacl = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl;

    private static readonly string[] Attributes =
    [
        "userPrincipalName", "sAMAccountName", "objectSid", "objectClass", "userAccountControl", "msDS-User-Account-Control-Computed", "lockoutTime",
        "pwdLastSet", "accountExpires", "adminCount", "msDS-ResultantPSO",
    ];

    private static readonly string[] PolicyAttributes =
    [
        "msDS-MinimumPasswordAge", "msDS-MaximumPasswordAge", "msDS-MinimumPasswordLength", "msDS-PasswordHistoryLength", "msDS-PasswordComplexityEnabled", "msDS-LockoutThreshold",
    ];

    /// <summary>Looks the user up in one domain after the other.</summary>
    /// <param name="user">Who.</param>
    /// <param name="domains">The domains.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DirectoryUser> ObserveAsync(TestUser user, IReadOnlyList<Observation<DirectoryDomain>> domains, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(domains);
        foreach (var domain in domains)
        {
            if (domain.Value is { } here
                && await access.TalkAsync(ServerOf(here), (client, token) => FindAsync(client, here, user.Name, token), cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        var failed = domains.FirstOrDefault(domain => !domain.Succeeded)?.Failure;
        throw new ObservationException(failed ?? new ObservationFailure(
            FailureKind.Unavailable, nameof(TestUser), "noSuchObject", Texts.NoSuchUser));
    }

    /// <summary>The server that described a domain, so that what is seen belongs together.</summary>
    internal static LdapServer ServerOf(DirectoryDomain domain) => new(domain.Target.Server ?? domain.Server, domain.Target.Transport, domain.Target.Port);

    private static async Task<DirectoryUser?> FindAsync(LdapClient client, DirectoryDomain domain, string name, CancellationToken cancellationToken)
    {
        var entry = await AccountFinder.FindAsync(client, domain, name, Attributes, cancellationToken).ConfigureAwait(false);
        if (entry is null || entry.Sid("objectSid") is not { } sid)
        {
            return null;
        }

        var (policy, isHidden) = await FindPolicyAsync(client, entry, domain, cancellationToken).ConfigureAwait(false);
        var groups = await AccountFinder.FindGroupsAsync(client, entry.DistinguishedName, cancellationToken).ConfigureAwait(false);
        return new DirectoryUser
        {
            Name = entry.Text("userPrincipalName") ?? entry.Text("sAMAccountName") ?? name,
            DistinguishedName = entry.DistinguishedName,
            ReservedNameParts = LdapText.ReservedParts(entry.DistinguishedName),
            Domain = domain.Name,
            Sid = sid.ToString(),
            ObjectClass = entry.Texts("objectClass") is [.., var last] ? last : "",
            AccountControl = (int)(entry.Number("userAccountControl") ?? 0),
            ComputedAccountControl = (int?)entry.Number("msDS-User-Account-Control-Computed"),
            LockedAt = entry.Moment("lockoutTime"),
            PasswordLastSet = entry.Moment("pwdLastSet"),
            ExpiresAt = entry.Number("accountExpires") == long.MaxValue ? null : entry.Moment("accountExpires"),
            AdminCount = (int?)entry.Number("adminCount"),
            Groups = [.. groups.Select(group => group.ToString())],
            Policy = policy,
            IsPolicyHidden = isHidden,
            Descriptor = await DescriptorOfAsync(client, entry.DistinguishedName, cancellationToken).ConfigureAwait(false),
            Containers = await FindContainersAsync(client, entry.DistinguishedName, domain, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<(PasswordPolicy Policy, bool IsHidden)> FindPolicyAsync(LdapClient client, LdapEntry user, DirectoryDomain domain, CancellationToken cancellationToken)
    {
        if (user.Text("msDS-ResultantPSO") is not { } name)
        {
            return (domain.Policy, false);
        }

        // Only administrators may read password settings objects unless somebody granted it.
        var settings = await client.FindAsync(LdapSearch.ForObject(name, PolicyAttributes), cancellationToken).ConfigureAwait(false);
        return settings?.Number("msDS-MinimumPasswordLength") is not { } length
            ? (domain.Policy, true)
            : (new PasswordPolicy
            {
                Name = name,
                IsFineGrained = true,
                MinimumAge = settings.Span("msDS-MinimumPasswordAge") ?? TimeSpan.Zero,
                MaximumAge = settings.Span("msDS-MaximumPasswordAge"),
                MinimumLength = (int)length,
                HistoryLength = (int)(settings.Number("msDS-PasswordHistoryLength") ?? 0),
                IsComplexityRequired = settings.Truth("msDS-PasswordComplexityEnabled") == true,
                LockoutThreshold = (int)(settings.Number("msDS-LockoutThreshold") ?? 0),
            }, false);
    }

    private static async Task<IReadOnlyList<DirectoryContainer>> FindContainersAsync(LdapClient client, string user, DirectoryDomain domain, CancellationToken cancellationToken)
    {
        var containers = new List<DirectoryContainer>();
        for (var name = LdapText.Parent(user); name is not null; name = LdapText.Parent(name))
        {
            containers.Add(new DirectoryContainer(name, await DescriptorOfAsync(client, name, cancellationToken).ConfigureAwait(false)));
            if (name.Equals(domain.DistinguishedName, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return containers;
    }

    private static async Task<RecordedDescriptor> DescriptorOfAsync(LdapClient client, string name, CancellationToken cancellationToken)
    {
        var entry = await client.FindAsync(LdapSearch.ForObject(name, "nTSecurityDescriptor") with { Descriptor = OwnerAndDacl }, cancellationToken).ConfigureAwait(false);
        return entry?.Bytes("nTSecurityDescriptor") is [var descriptor, ..] ? new RecordedDescriptor(descriptor) : default;
    }
}
