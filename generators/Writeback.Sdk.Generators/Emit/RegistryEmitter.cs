using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Writes a pack's registry: the catalogue as one string, and a <c>switch</c> for each thing that needs the user's types. One
/// closure a check would cost more at start than reflection does; a string that is parsed once costs least.
/// </summary>
internal static class RegistryEmitter
{
    // A method with thousands of arms is compiled whole before its first call, and without optimisation: see the start-up
    // measurements in generators/README.md.
    private const int ChunkBits = 8;

    public static void Emit(SourceProductionContext context, RegistryModel registry)
        => context.AddSource(HintName.For(registry.Pack.Type, "Registry", registry.Pack.IsTwin), Write(registry, context.CancellationToken).ToSourceText());

    private static SourceWriter Write(RegistryModel registry, CancellationToken cancellationToken)
    {
        var pack = registry.Pack;
        var slots = SlotsOf(registry);
        var writer = GeneratedCode.Start(pack.Type.Namespace);
        foreach (var container in pack.Type.Containers)
        {
            writer.Line(container).Open();
        }

        writer
            .Line($"partial class {pack.Type.Name}")
            .Open()
            .Line($"/// <summary>The {registry.Checks.Count.ToString(CultureInfo.InvariantCulture)} check(s) of {pack.Name}.</summary>")
            .Line($"public static {KnownNames.Sdk}CheckRegistry<{ReportEmitter.FullName(pack)}> Registry {{ get; }} = new GeneratedRegistry();")
            .Line()
            .Line(GeneratedCode.Attribute)
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Line($"private sealed class GeneratedRegistry() : {KnownNames.Sdk}CheckRegistry<{ReportEmitter.FullName(pack)}>({GeneratedCode.Literal(pack.Name)}, Catalogue)")
            .Open();
        CatalogueEmitter.Write(writer, registry, slots);
        CatalogueEmitter.WriteTranslations(writer, registry);
        if (pack.Json is { } json)
        {
            writer.Line($"public override global::System.Text.Json.Serialization.JsonSerializerContext? Json => {json}.Default;").Line();
        }

        if (pack.Includes.Count > 0)
        {
            var included = string.Join(", ", pack.Includes.Select(other => $"{other.FullName}.Registry"));
            writer.Line($"protected override global::System.Collections.Generic.IReadOnlyList<{KnownNames.Sdk}CheckRegistry> Includes => [{included}];").Line();
        }

        cancellationToken.ThrowIfCancellationRequested();
        writer
            .Line($"protected override {ReportEmitter.FullName(pack)} CreateReport({KnownNames.CompilerServices}RunResult result) => new(result);");
        WriteSwitch(
            writer,
            $"{KnownNames.CompilerServices}Findings Evaluate(int check, {KnownNames.CompilerServices}EvidenceReader evidence)",
            "check",
            "check, evidence",
            registry.Checks.Select(check => $"{KnownNames.CompilerServices}Findings.Of({Instance(check.FullName, check.IsStatic)}.Evaluate({Arguments(check.Parameters, slots)}))").ToList());
        cancellationToken.ThrowIfCancellationRequested();
        WriteSwitch(
            writer,
            $"global::System.Threading.Tasks.ValueTask<object> ObserveAsync(int probe, global::System.IServiceProvider services, {KnownNames.CompilerServices}EvidenceReader evidence, global::System.Threading.CancellationToken cancellationToken)",
            "probe",
            "probe, services, evidence, cancellationToken",
            registry.Probes.Select(probe => $"{KnownNames.CompilerServices}ProbeResult.Of({Instance(probe.FullName, probe.IsStatic, probe.Services)}.ObserveAsync({Arguments(probe.Parameters, slots)}))").ToList());
        WriteSwitch(
            writer,
            $"{KnownNames.CompilerServices}EvidenceType TypeOf(int slot)",
            "slot",
            "slot",
            registry.Evidence.Select(evidence => $"{KnownNames.CompilerServices}EvidenceType.Of<{evidence.FullName}>()").ToList());
        WriteSwitch(
            writer,
            $"global::System.Collections.Generic.IReadOnlyList<{KnownNames.Sdk}FindingMessage> Messages(int check)",
            "check",
            "check",
            registry.Checks.Select(check => $"{check.FullName}.Messages.All").ToList());
        OptionsEmitter.Write(writer, registry);
        ClassificationEmitter.Write(writer, registry);
        writer.Close().Close();
        foreach (var _ in pack.Type.Containers)
        {
            writer.Close();
        }

        return writer;
    }

    private static Dictionary<string, int> SlotsOf(RegistryModel registry)
    {
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var evidence in registry.Evidence)
        {
            slots.Add(evidence.FullName, slots.Count);
        }

        return slots;
    }

    private static string Instance(string fullName, bool isStatic, IEnumerable<string>? services = null)
    {
        var arguments = (services ?? [])
            .Select(service => $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<{service}>(services)");
        return isStatic ? fullName : $"new {fullName}({string.Join(", ", arguments)})";
    }

    private static string Arguments(IEnumerable<ParameterModel> parameters, Dictionary<string, int> slots)
        => string.Join(", ", parameters.Select(parameter => Argument(parameter, slots)));

    private static string Argument(ParameterModel parameter, Dictionary<string, int> slots)
    {
        if (parameter.Evidence is not { } evidence)
        {
            return parameter.Options is { } options ? $"evidence.Options<{options.FullName}>()" : "cancellationToken";
        }

        var reader = parameter.Form switch
        {
            ParameterForm.Each => "Element",
            ParameterForm.EachObservation => "ElementObservation",
            var form => form.ToString(),
        };
        return $"evidence.{reader}<{evidence.FullName}>({slots[evidence.FullName].ToString(CultureInfo.InvariantCulture)})";
    }

    private static void WriteSwitch(SourceWriter writer, string signature, string selector, string arguments, List<string> arms)
    {
        var chunks = (arms.Count + (1 << ChunkBits) - 1) >> ChunkBits;
        if (chunks <= 1)
        {
            WriteArms(writer, $"protected override {signature}", selector, arms, 0, arms.Count);
            return;
        }

        var name = signature.Substring(0, signature.IndexOf('('));
        name = name.Substring(name.LastIndexOf(' ') + 1);
        writer.Line().Line($"protected override {signature} => ({selector} >> {ChunkBits.ToString(CultureInfo.InvariantCulture)}) switch").Open();
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            writer.Line(FormattableString.Invariant($"{chunk} => {name}{chunk}({arguments}),"));
        }

        writer.Line($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({selector})),").Close("};");
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            var start = chunk << ChunkBits;
            WriteArms(
                writer,
                "private static " + signature.Replace(name + "(", FormattableString.Invariant($"{name}{chunk}(")),
                selector,
                arms,
                start,
                Math.Min(arms.Count, start + (1 << ChunkBits)));
        }
    }

    private static void WriteArms(SourceWriter writer, string signature, string selector, List<string> arms, int start, int end)
    {
        writer.Line().Line($"{signature} => {selector} switch").Open();
        for (var arm = start; arm < end; arm++)
        {
            writer.Line(FormattableString.Invariant($"{arm} => {arms[arm]},"));
        }

        writer.Line($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({selector})),").Close("};");
    }
}
