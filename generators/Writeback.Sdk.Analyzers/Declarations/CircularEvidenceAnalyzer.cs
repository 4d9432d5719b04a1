using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids evidence that can only be had from itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CircularEvidenceAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0008";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Evidence does not depend on itself",
        "Evidence depends on itself: {0}",
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
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var probes in types.ProbesByPack(sdk))
        {
            foreach (var probe in probes.Values.OrderBy(probe => probe.Provides.Name, StringComparer.Ordinal))
            {
                if (!reported.Contains(probe.Type) && Circle(probe, probes, context.CancellationToken) is { } circle)
                {
                    reported.UnionWith(circle.Select(step => step.Type));
                    var own = circle.FirstOrDefault(step => DeclarationLocations.IsDeclaredIn(step.Type, context.Compilation));
                    var names = circle.Select(step => step.Provides.Name).Append(probe.Provides.Name);
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, own is null ? Location.None : DeclarationLocations.OfSymbol(own.Type), string.Join(" → ", names)));
                }
            }
        }
    }

    /// <summary>The probes of a circle that starts with a given one, each taking what the next one provides.</summary>
    private static IReadOnlyList<DeclaredProbe>? Circle(
        DeclaredProbe probe, ImmutableDictionary<ISymbol, DeclaredProbe> probes, CancellationToken cancellationToken)
    {
        foreach (var next in Next(probe))
        {
            if (DependencyPath.Find(next, probe, Next, EqualityComparer<DeclaredProbe>.Default, cancellationToken) is { } path)
            {
                return [probe, .. path.Take(path.Count - 1)];
            }
        }

        return null;

        IEnumerable<DeclaredProbe> Next(DeclaredProbe current)
            => current.Uses.Select(use => probes.TryGetValue(use.Evidence, out var provider) ? provider : null).OfType<DeclaredProbe>();
    }
}
