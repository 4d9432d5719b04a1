using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Points out packs of referenced assemblies that nobody runs. There is no fix: whether a pack belongs to another one only the author knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenPackAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0050";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A referenced pack is not included",
        "The referenced assembly '{0}' has the check pack '{1}', which '{2}' does not include and nobody mentions",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var pack = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(pack, sdk.CheckPack) is null)
        {
            return;
        }

        var included = new HashSet<INamedTypeSymbol>(IncludedPacks.WithSelf(pack, sdk).Select(other => other.Type), SymbolEqualityComparer.Default);
        var forgotten = ReferencedPacks(context.Compilation, sdk, context.CancellationToken).Where(other => !included.Contains(other)).ToList();
        if (forgotten.Count == 0)
        {
            return;
        }

        var mentioned = NamesIn(context.Compilation, context.CancellationToken);
        foreach (var other in forgotten.Where(other => !mentioned.Contains(other.Name)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, pack.Locations[0], other.ContainingAssembly.Name, other.Name, pack.Name));
        }
    }

    /// <summary>Public packs, in assemblies that reference the SDK: the others are many and have none.</summary>
    private static IEnumerable<INamedTypeSymbol> ReferencedPacks(Compilation compilation, SdkSymbols sdk, CancellationToken cancellationToken)
        => compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Contains(sdk.Check.ContainingAssembly.Identity)))
            .OrderBy(assembly => assembly.Name, StringComparer.Ordinal)
            .SelectMany(assembly => AssemblyTypes.All(assembly, cancellationToken))
            .Where(type => type.DeclaredAccessibility == Accessibility.Public && SdkSymbols.Attribute(type, sdk.CheckPack) is not null);

    private static HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellationToken)
        => new(
            compilation.SyntaxTrees
                .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes())
                .OfType<IdentifierNameSyntax>()
                .Select(name => name.Identifier.ValueText),
            StringComparer.Ordinal);
}
