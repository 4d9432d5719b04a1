using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// A verdict about one domain says nothing about the others: of the same forest, of the forests that it trusts, and of those that Connect
/// synchronises, where its connectors are known. A domain without a connector is one that writeback does not reach.
/// </summary>
[Check("WB4014", "Every domain and forest of the deployment is looked at", Category = Categories.Directory, Severity = Severity.Warning)]
internal sealed partial class ForestsAreCovered
{
    // TRUST_ATTRIBUTE_WITHIN_FOREST: [MS-ADTS] 6.1.6.7.9.
    private const int WithinForest = 0x20;

    public IEnumerable<Finding> Evaluate(IReadOnlyList<Observation<DirectoryDomain>> domains, Observation<ConnectedForests> connected)
    {
        var seen = domains.Select(domain => domain.Value).OfType<DirectoryDomain>().ToList();
        var names = seen.Select(domain => domain.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var failed in domains.Where(domain => !domain.Succeeded))
        {
            yield return Unreadable(failed.Failure?.LocalizableExplanation ?? failed.Failure?.Code).About(failed.Subject ?? "-");
        }

        foreach (var forest in seen.GroupBy(domain => domain.Forest, StringComparer.OrdinalIgnoreCase))
        {
            yield return Judge(forest, names).About(forest.Key);
        }

        foreach (var finding in connected.Value is { } forests ? JudgeConnectors(seen, names, forests) : [])
        {
            yield return finding;
        }
    }

    /// <summary>What is looked at beside what Connect has.</summary>
    private static IEnumerable<Finding> JudgeConnectors(List<DirectoryDomain> seen, HashSet<string> names, ConnectedForests connected)
    {
        var selected = connected.Domains.Where(domain => domain.IsSelected).ToList();
        foreach (var domain in seen)
        {
            var own = connected.Domains.FirstOrDefault(other => other.Name.Equals(domain.Name, StringComparison.OrdinalIgnoreCase));
            yield return (own switch
            {
                null => NoConnector(),
                { IsSelected: false } => NotSelected(own.Connector),
                _ => Connected(own.Connector),
            }).About(domain.Name);
        }

        var unseen = selected.Where(domain => !names.Contains(domain.Name)).ToList();
        foreach (var domain in unseen)
        {
            yield return NotLookedAt(domain.Connector).About(domain.Name);
        }
    }

    private static Finding Judge(IGrouping<string, DirectoryDomain> forest, HashSet<string> names)
    {
        var missing = forest.SelectMany(domain => domain.ForestDomains).Distinct(StringComparer.OrdinalIgnoreCase).Where(domain => !names.Contains(domain)).ToList();
        var trusted = forest.SelectMany(domain => domain.Trusts)
            .Where(trust => (trust.Attributes & WithinForest) == 0 && !names.Contains(trust.Name))
            .Select(trust => trust.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return (missing, trusted) switch
        {
            ({ Count: > 0 }, _) => DomainsMissing(missing),
            (_, { Count: > 0 }) => ForestsTrusted(trusted),
            _ => Covered(forest.Count()),
        };
    }

    [Pass("{count:plural|1=The one domain of the forest is|All # domains of the forest are} looked at, and it trusts no other that is not.")]
    private static partial Finding Covered(int count);

    [Warn("The forest has domains that are not looked at: {domains}.", Remedy = "Where their users reset passwords, add each with --domain NAME.")]
    private static partial Finding DomainsMissing(IReadOnlyList<string> domains);

    [Warn("The forest trusts others that are not looked at: {forests}.", Remedy = "Where they are synchronised, add each with --domain NAME; Connect needs a connector for each forest.", References = [Documentation.Prerequisites])]
    private static partial Finding ForestsTrusted(IReadOnlyList<string> forests);

    [Pass("Connect synchronises the domain: connector {connector}.")]
    private static partial Finding Connected(string connector);

    [Warn(
        "No connector of Connect has this domain: passwords of its users are not written back.",
        Remedy = "Where its users reset passwords, add the forest in the wizard of Connect (Customize synchronization options > Connect your directories), and enable writeback again.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NoConnector();

    [Warn(
        "The connector {connector} has this domain, but does not synchronise it: passwords of its users are not written back.",
        Remedy = "Where its users reset passwords, select it: Customize synchronization options > Domain and OU filtering.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NotSelected(string connector);

    [Warn("Connect synchronises this domain (connector {connector}), but it is not looked at.", Remedy = "Add it with --domain NAME: nothing that is said here holds for its users.")]
    private static partial Finding NotLookedAt(string connector);

    [Fail("It could not be looked at: {reason}", Remedy = "Mend that first: nothing that is said here holds for its users.", References = [Documentation.Ports])]
    private static partial Finding Unreadable(LocalizableText? reason);
}
