namespace Writeback.Sdk.Generators;

/// <summary>Writes the evidence of a report: one property a kind, in the form in which it was observed.</summary>
internal static class ObservedEmitter
{
    private const string Summary = "/// <summary>What was observed, and what the run was told. A property is null, or empty, where the run did not need it.</summary>";

    public static void WriteProperty(SourceWriter writer, RegistryModel registry)
    {
        if (Observed(registry).Count > 0)
        {
            writer.Line().Line(Summary).Line("public ObservedSection Observed => new(this);");
        }
    }

    public static void WriteSection(SourceWriter writer, RegistryModel registry, string report)
    {
        var observed = Observed(registry);
        if (observed.Count == 0)
        {
            return;
        }

        writer
            .Line()
            .Line(Summary)
            .Line("public readonly struct ObservedSection")
            .Open()
            .Line($"private readonly {report} _report;")
            .Line()
            .Line($"internal ObservedSection({report} report) => _report = report;");
        foreach (var (evidence, probe) in observed)
        {
            var (type, read) = (IsFanOut(probe), probe?.ProvidesList ?? IsTakenAsList(registry, evidence)) switch
            {
                (true, _) => (ListOf(Observation(evidence.FullName)), $"FindObservations<{evidence.FullName}>()"),
                (_, true) => (Observation(ListOf(evidence.FullName)) + "?", $"FindListObservation<{evidence.FullName}>()"),
                _ => (Observation(evidence.FullName) + "?", $"FindObservation<{evidence.FullName}>()"),
            };
            writer
                .Line()
                .Line($"/// <summary>{(probe is null ? "An input of the run." : $"Observed by {GeneratedCode.Documentation(probe.Name)}.")}</summary>")
                .Line($"{(evidence.IsPublic ? "public" : "internal")} {type} {SymbolReading.Escape(evidence.Name)} => _report.{read};");
        }

        writer.Close();
    }

    /// <summary>
    /// Inputs, and what probes of this pack observe. Evidence of an included pack is in the section of that pack. Two kinds of one name
    /// are an error that is reported elsewhere.
    /// </summary>
    private static List<(EvidenceModel Evidence, ProbeModel? Probe)> Observed(RegistryModel registry)
    {
        var names = new HashSet<string>(ReservedNames.OfObject, StringComparer.Ordinal) { "ObservedSection" };
        return registry.Evidence
            .Select(evidence => (Evidence: evidence, Probe: (ProbeModel?)registry.Probes.FirstOrDefault(probe => probe.Provides.FullName == evidence.FullName)))
            .Where(item => (item.Probe is not null || item.Evidence.HowToConfigure is not null) && names.Add(item.Evidence.Name))
            .ToList();
    }

    private static bool IsFanOut(ProbeModel? probe)
        => probe is not null && probe.Parameters.Any(parameter => parameter.Form is ParameterForm.Each or ParameterForm.EachObservation);

    /// <summary>Whether an input is a list: who takes one takes it whole or each.</summary>
    private static bool IsTakenAsList(RegistryModel registry, EvidenceModel input)
        => registry.Checks.SelectMany(check => check.Parameters)
            .Concat(registry.Probes.SelectMany(probe => probe.Parameters))
            .Any(parameter => parameter.Form is ParameterForm.Each or ParameterForm.List && parameter.Evidence!.FullName == input.FullName);

    private static string Observation(string type) => $"{KnownNames.Sdk}Observation<{type}>";

    private static string ListOf(string type) => $"global::System.Collections.Generic.IReadOnlyList<{type}>";
}
