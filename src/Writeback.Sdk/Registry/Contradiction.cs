namespace Writeback.Sdk;

/// <summary>What can be wrong with a pack, in words. Put together here, so that the loops that look for it stay short.</summary>
internal static class Contradiction
{
    public static InvalidRegistryException NoTime(string pack, string probe, string text)
        => new($"Pack {pack}: {probe} has the time {text}, which is not of the form hh:mm:ss.fff.");

    public static InvalidRegistryException UnkeepablePolicy(string pack, ProbeDescriptor probe, string refusal)
        => new($"Pack {pack}: {probe.Name}: {refusal}");

    public static InvalidRegistryException UnknownReplacement(string pack, string replaced)
        => new($"Pack {pack}: a probe replaces {replaced}, which is no probe of this pack or of one it includes.");

    public static InvalidRegistryException UnknownRequirement(string pack, CheckDescriptor check, string id)
        => new($"Pack {pack}: {check.Name} requires {id}, which is no check of this pack or of one it includes.");

    public static InvalidRegistryException SameId(string pack, CheckDescriptor first, CheckDescriptor second)
        => new($"Pack {pack}: {first.Name} and {second.Name} both have the id {second.Id}. Ids are for life: give one of them a new one.");

    public static InvalidRegistryException SameName(string pack, EvidenceDescriptor evidence)
        => new($"Pack {pack}: two kinds of evidence are called {evidence.Name}. Names are keys in JSON: rename one.");

    public static InvalidRegistryException SameEvidence(string pack, ProbeDescriptor first, ProbeDescriptor second, EvidenceDescriptor evidence)
        => new($"Pack {pack}: {first.Name} and {second.Name} both provide {evidence.Name}. "
            + "Keep one probe for each kind of evidence, or let one replace the other: [Probe(Replaces = typeof(...))].");

    public static InvalidRegistryException NoProvider(string pack, string consumer, EvidenceDescriptor evidence)
        => new($"Pack {pack}: {consumer} takes {evidence.Name}, which no probe provides. Write a probe whose ObserveAsync returns it, or mark it with [Input].");

    public static InvalidRegistryException ManyTakenAsOne(string pack, string consumer, EvidenceDescriptor evidence)
        => new($"Pack {pack}: {consumer} takes one {evidence.Name}, but there are many. Mark the parameter with [Each], or take a list.");

    public static InvalidRegistryException TwoFanOuts(string pack, string consumer, EvidenceDescriptor first, EvidenceDescriptor second)
        => new($"Pack {pack}: {consumer} takes each {first.Name} and each {second.Name}, which come from different lists. Take one of them as a list.");

    public static InvalidRegistryException CyclicEvidence(string pack, IReadOnlyList<int> cycle, EvidenceDescriptor[] evidence)
        => new($"Pack {pack}: evidence depends on itself: {string.Join(" → ", cycle.Select(slot => evidence[slot].Name))}.");

    public static InvalidRegistryException CyclicChecks(string pack, IReadOnlyList<int> cycle, CheckDescriptor[] checks)
        => new($"Pack {pack}: checks require each other: {string.Join(" → ", cycle.Select(check => checks[check].Id))}.");
}
