using System.Diagnostics.CodeAnalysis;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>Gathers the domains of all connectors to Active Directory. No conversation of its own: it lets checks and probes do without, where Connect is not looked at.</summary>
[Probe]
public sealed class ConnectedForestsProbe
{
    /// <summary>Gathers the domains.</summary>
    /// <param name="connectors">The connectors.</param>
    /// <param name="cancellationToken">Ends it.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "Probes are instances.")]
    public Task<ConnectedForests> ObserveAsync(IReadOnlyList<Observation<Connector>> connectors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connectors);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new ConnectedForests(
        [
            .. connectors.Select(connector => connector.Value).OfType<Connector>()
                .Where(connector => connector.Kind == ConnectorKind.ActiveDirectory)
                .SelectMany(connector => connector.Partitions.Where(partition => partition.IsDomain != false).Select(partition => Of(connector, partition)))
                .Where(domain => domain.Name.Length > 0),
        ]));
    }

    private static ConnectedDomain Of(Connector connector, ConnectorPartition partition) => new()
    {
        Name = LdapText.DomainOf(partition.Name),
        Forest = connector.Forest?.ForestName,
        Connector = connector.Name,
        IsSelected = partition.Selected,
        PreferredDomainControllers = partition.PreferredDomainControllers,
        LastDomainController = partition.LastDomainController,
    };
}
