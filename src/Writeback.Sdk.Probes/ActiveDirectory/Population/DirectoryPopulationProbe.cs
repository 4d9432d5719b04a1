using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>Looks at all users of the domains.</summary>
/// <param name="scanner">Goes through them.</param>
[Probe, Retry(2), Timeout("02:00:00", Total = "06:00:00")]
[DirectoryPermission("Read all properties, as every account of the domain may")]
[DirectoryPermission("Read permissions of all users")]
public sealed class DirectoryPopulationProbe(PopulationScanner scanner)
{
    /// <summary>Looks at all users.</summary>
    /// <param name="scope">What to look at.</param>
    /// <param name="connector">The connector account.</param>
    /// <param name="domains">The domains.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DirectoryPopulation> ObserveAsync(
        PopulationScope scope, ConnectorIdentity connector, IReadOnlyList<Observation<DirectoryDomain>> domains, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(domains);
        var scanned = new List<PopulationOfDomain>();
        foreach (var domain in domains.Select(domain => domain.Value).OfType<DirectoryDomain>())
        {
            var isInScope = scope.Base is null || LdapText.DomainOf(scope.Base).Equals(domain.Name, StringComparison.OrdinalIgnoreCase);
            try
            {
                if (isInScope)
                {
                    scanned.Add(await scanner.ScanAsync(domain, connector, scope, cancellationToken).ConfigureAwait(false));
                }
            }
            catch (LdapFailureException exception)
            {
                throw exception.ToObservation();
            }
        }

        return new DirectoryPopulation(scanned);
    }
}
