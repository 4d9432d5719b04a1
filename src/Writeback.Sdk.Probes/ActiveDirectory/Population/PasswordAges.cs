using System.DirectoryServices.Protocols;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>
/// How long passwords have to be kept in a domain: by its own policy, and by fine-grained ones. Which of those holds for a user the server
/// works out (<c>msDS-ResultantPSO</c>), user by user: it is asked for that only where there are any and a minimum age.
/// </summary>
internal sealed class PasswordAges
{
    public const string ResultantPolicy = "msDS-ResultantPSO";

    private readonly TimeSpan _ofDomain;
    private readonly Dictionary<string, TimeSpan> _ofPolicies;

    public PasswordAges(TimeSpan ofDomain, Dictionary<string, TimeSpan> ofPolicies, bool asksForPolicies)
    {
        _ofDomain = ofDomain;
        _ofPolicies = ofPolicies;
        AsksForPolicies = asksForPolicies;
    }

    /// <summary>Whether users are to be asked for with <see cref="ResultantPolicy"/>.</summary>
    public bool AsksForPolicies { get; }

    public static async Task<PasswordAges> FindAsync(LdapClient client, DirectoryDomain domain, CancellationToken cancellationToken)
    {
        var policies = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var search = new LdapSearch($"CN=Password Settings Container,CN=System,{domain.DistinguishedName}", SearchScope.OneLevel, "(objectClass=msDS-PasswordSettings)", "msDS-MinimumPasswordAge");
            await foreach (var policy in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
            {
                if (policy.Span("msDS-MinimumPasswordAge") is { } age)
                {
                    policies[policy.DistinguishedName] = age;
                }
            }
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause == LdapCause.NoSuchObject)
        {
            // No such container, or none that may be seen.
        }

        // Only administrators may read fine-grained policies; to whom they are applied anybody may.
        var matters = policies.Count > 0
            ? domain.Policy.MinimumAge > TimeSpan.Zero || policies.Values.Any(age => age > TimeSpan.Zero)
            : await IsAnyAppliedAsync(client, domain, cancellationToken).ConfigureAwait(false);
        return new PasswordAges(domain.Policy.MinimumAge, policies, matters);
    }

    /// <summary>How long a user has to keep the password; null where a policy holds that may not be read.</summary>
    public TimeSpan? Of(LdapEntry user)
        => !AsksForPolicies || user.Text(ResultantPolicy) is not { } policy ? _ofDomain
            : _ofPolicies.TryGetValue(policy, out var age) ? age
            : null;

    private static async Task<bool> IsAnyAppliedAsync(LdapClient client, DirectoryDomain domain, CancellationToken cancellationToken)
    {
        var search = new LdapSearch(domain.DistinguishedName, SearchScope.Subtree, "(&(|(objectClass=user)(objectClass=group))(msDS-PSOApplied=*))", "1.1");
        await foreach (var _ in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }
}
