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
    /// <exception cref="ObservationException">It did not succeed, or the place is in none of the domains.</exception>
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

        // Nobody was looked at, which is not the same as that there is nobody.
        return scanned.Count == 0 && scope.Base is { } place && domains.Any(domain => domain.Value is not null)
            ? throw new ObservationException(new ObservationFailure(FailureKind.Malformed, nameof(PopulationScope), null, Texts.PopulationElsewhere(place)))
            : new DirectoryPopulation(scanned);
    }
}
