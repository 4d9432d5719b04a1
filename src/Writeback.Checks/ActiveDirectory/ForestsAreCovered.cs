using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>A verdict about one domain says nothing about the others: of the same forest, and of the forests that it trusts.</summary>
[Check("WB4014", "Every domain and forest of the deployment is looked at", Category = Categories.Directory, Severity = Severity.Warning)]
internal sealed partial class ForestsAreCovered
{
    // TRUST_ATTRIBUTE_WITHIN_FOREST: [MS-ADTS] 6.1.6.7.9.
    private const int WithinForest = 0x20;

    public IEnumerable<Finding> Evaluate(IReadOnlyList<Observation<DirectoryDomain>> domains)
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

    [Pass("All {count} domain(s) of the forest are looked at, and it trusts no other that is not.")]
    private static partial Finding Covered(int count);

    [Warn("The forest has domains that are not looked at: {domains}.", Remedy = "Where their users reset passwords, add each with --domain NAME.")]
    private static partial Finding DomainsMissing(IReadOnlyList<string> domains);

    [Warn("The forest trusts others that are not looked at: {forests}.", Remedy = "Where they are synchronised, add each with --domain NAME; Connect needs a connector for each forest.", References = [Documentation.Prerequisites])]
    private static partial Finding ForestsTrusted(IReadOnlyList<string> forests);

    [Fail("It could not be looked at: {reason}", Remedy = "Mend that first: nothing that is said here holds for its users.", References = [Documentation.Ports])]
    private static partial Finding Unreadable(LocalizableText? reason);
}
