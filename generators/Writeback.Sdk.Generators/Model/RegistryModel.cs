namespace Writeback.Sdk.Generators;

/// <summary>All that a pack's registry and report are written from, sorted.</summary>
internal sealed record RegistryModel(
    PackModel Pack, EquatableArray<CheckEntry> Checks, EquatableArray<ProbeModel> Probes, EquatableArray<EvidenceModel> Evidence,
    EquatableArray<TextModel> Texts)
{
    /// <summary>Joins what was found, in an order that depends on names alone.</summary>
    public static RegistryModel Create(
        PackModel pack, EquatableArray<CheckEntry> checks, EquatableArray<ProbeModel> probes, EquatableArray<EvidenceModel> evidence, MessagesModel messages)
    {
        var allProbes = probes.Concat(pack.Probes)
            .GroupBy(probe => probe.FullName, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(probe => probe.Name, StringComparer.Ordinal)
            .ThenBy(probe => probe.FullName, StringComparer.Ordinal)
            .ToEquatableArray();
        var allEvidence = allProbes.Select(probe => probe.Provides)
            .Concat(allProbes.SelectMany(probe => EvidenceOf(probe.Parameters)))
            .Concat(checks.SelectMany(check => EvidenceOf(check.Parameters)))
            .Concat(evidence)
            .GroupBy(item => item.FullName, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .ThenBy(item => item.FullName, StringComparer.Ordinal)
            .ToEquatableArray();
        var allChecks = checks
            .OrderBy(check => check.Id, StringComparer.Ordinal)
            .ThenBy(check => check.FullName, StringComparer.Ordinal)
            .ToEquatableArray();
        return new RegistryModel(pack, allChecks, allProbes, allEvidence, TextsOf(allChecks, messages));
    }

    /// <summary>Titles, categories, and how inputs are given. The texts of findings are in the checks' own files.</summary>
    private static EquatableArray<TextModel> TextsOf(EquatableArray<CheckEntry> checks, MessagesModel messages)
    {
        var ids = new HashSet<string>(checks.Select(check => check.Id), StringComparer.Ordinal);
        return messages.Texts
            .Where(text => ids.Contains(text.Key) || text.Key.StartsWith("Category.", StringComparison.Ordinal) || text.Key.EndsWith(".HowToConfigure", StringComparison.Ordinal))
            .ToEquatableArray();
    }

    private static IEnumerable<EvidenceModel> EvidenceOf(IEnumerable<ParameterModel> parameters)
        => parameters.Where(parameter => parameter.Evidence is not null).Select(parameter => parameter.Evidence!);
}
