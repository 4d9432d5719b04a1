using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids probes that stand in for what the pack does not have, or for each other: the pack would refuse to start, or ask nobody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossibleReplacementAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0017";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A probe replaces another probe of its pack",
        "Probe '{0}' replaces {1}",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        DeclaredTypes.Register(context, Report);
    }

    private static void Report(CompilationAnalysisContext context, DeclaredTypes types, SdkSymbols sdk)
    {
        foreach (var probe in types.Probes)
        {
            if (Fault(probe, types.Packs, sdk, context.CancellationToken) is { } fault)
            {
                var attribute = SdkSymbols.Attribute(probe, sdk.Probe)!;
                Report(probe, DeclarationLocations.OfArgument(attribute, "Replaces", context.CancellationToken), fault);
            }
        }

        // A probe of another assembly comes with the pack that names it.
        foreach (var pack in types.Packs)
        {
            var attribute = SdkSymbols.Attribute(pack.Type, sdk.CheckPack)!;
            foreach (var probe in PackArguments.Types(attribute, "Probes"))
            {
                if (!DeclarationLocations.IsDeclaredIn(probe, context.Compilation) && Fault(probe, [pack], sdk, context.CancellationToken) is { } fault)
                {
                    Report(probe, DeclarationLocations.OfArgument(attribute, "Probes", context.CancellationToken), fault);
                }
            }
        }

        void Report(INamedTypeSymbol probe, Location location, string fault)
            => context.ReportDiagnostic(Diagnostic.Create(Rule, location, probe.Name, fault));
    }

    /// <summary>What is wrong with what a probe replaces, in any of its packs; null when it replaces nothing.</summary>
    private static string? Fault(INamedTypeSymbol probe, ImmutableArray<DeclaredPack> packs, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        if (DeclaredProbe.Read(probe, sdk)?.Replaces is not { } replaced)
        {
            return null;
        }

        if (replaced is not INamedTypeSymbol named || (packs.IsEmpty && SdkSymbols.Attribute(named, sdk.Probe) is null))
        {
            return $"'{replaced.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which is no probe";
        }

        if (DependencyPath.Find<INamedTypeSymbol>(named, probe, Replaced, SymbolEqualityComparer.Default, cancellationToken) is { } path)
        {
            return path.Count == 1 ? "itself" : $"itself: {string.Join(" → ", path.Select(step => step.Name).Prepend(probe.Name))}";
        }

        return packs.FirstOrDefault(pack => !pack.HasProbe(named, sdk)) is { } stranger
            ? $"'{named.Name}', which is no probe of pack {stranger.Type.Name} or of one that it includes"
            : null;

        IEnumerable<INamedTypeSymbol> Replaced(INamedTypeSymbol step) => DeclaredProbe.Read(step, sdk)?.Replaces is INamedTypeSymbol next ? [next] : [];
    }
}
