using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Connect;

/// <summary>
/// What has to be there before writeback can: a connector to each forest, domains that are selected in it, and names that the cloud knows. Where a
/// tenant is given, its domains are held against those of the directory.
/// </summary>
[Check("WB3014", "The environment is prepared for synchronisation", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class EnvironmentIsPrepared
{
    public IEnumerable<Finding> Evaluate(IReadOnlyList<Observation<Connector>> connectors, Observation<TenantDomains> tenant)
    {
        var forests = connectors.Select(connector => connector.Value).OfType<Connector>().Where(connector => connector.Kind == ConnectorKind.ActiveDirectory).ToList();
        var unreadable = connectors.Where(connector => !connector.Succeeded).ToList();
        if (forests.Count == 0)
        {
            yield return unreadable.Count > 0 ? Unreadable(unreadable.Select(ConnectorFailures.Describe).ToList()) : NoForest(connectors.Count);
            yield break;
        }

        if (unreadable.Count > 0)
        {
            yield return Unreadable(unreadable.Select(ConnectorFailures.Describe).ToList());
        }

        foreach (var connector in forests)
        {
            var forest = connector.Forest?.ForestName ?? connector.Name;
            var domains = connector.Partitions.Where(partition => partition is { Selected: true, IsDomain: not false }).ToList();
            yield return (domains.Count == 0 ? NothingSelected(forest) : Prepared(forest, domains.Count)).About(connector.Name);
            if (forests.Count(other => string.Equals(other.Forest?.ForestName, forest, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                yield return Twice(forest).About(connector.Name);
            }

            if (Foreign(domains, tenant.Value) is { Count: > 0 } foreign)
            {
                yield return NotOfTenant(foreign).About(connector.Name);
            }
        }
    }

    /// <summary>Domains whose names are neither domains of the tenant nor below one.</summary>
    private static List<string> Foreign(IReadOnlyList<ConnectorPartition> domains, TenantDomains? tenant)
        => tenant is null
            ? []
            : [.. domains.Select(partition => LdapText.DomainOf(partition.Name))
                .Where(name => !tenant.Domains.Any(known => name.Equals(known.Id, StringComparison.OrdinalIgnoreCase) || name.EndsWith('.' + known.Id, StringComparison.OrdinalIgnoreCase)))];

    [Pass("The forest {forest} has a connector with {count:plural|1=one selected domain|# selected domains}.")]
    private static partial Finding Prepared(string forest, int count);

    [Fail(
        "{count:plural|1=The one connector does not lead|None of the # connectors leads} to Active Directory.",
        Remedy = "Finish the Entra Connect wizard on this server: Connect your directories.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NoForest(int count);

    [Fail(
        "No domain of the forest {forest} is selected: none of its users is synchronised.",
        Remedy = "Select its domains: Entra Connect wizard > Customize synchronization options > Domain and OU filtering.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NothingSelected(string forest);

    [Warn(
        "The forest {forest} has more than one connector.",
        Remedy = "Keep one connector to each forest; users that come twice have a duplicate anchor (hr=80230402).",
        References = [Documentation.Prerequisites])]
    private static partial Finding Twice(string forest);

    [Warn(
        "These domains are no domains of the tenant: {domains}. Their users need a suffix that is one, or sign in with a name of onmicrosoft.com.",
        Remedy = "Verify the domain in the tenant, or give users a user principal name suffix that is verified.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NotOfTenant(IReadOnlyList<string> domains);

    [Inconclusive(
        "Some connectors could not be read, and may lead to forests that are not judged here: {files}",
        Remedy = "Export the configuration again with Get-ADSyncServerConfiguration, or run the collector again.")]
    private static partial Finding Unreadable(IReadOnlyList<LocalizableText> files);
}
