using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids ids to come, go and come back unnoticed, in projects that write down which ids they have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackedCheckIdAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0011";

    /// <summary>Keys of what a fix has to know to write a row.</summary>
    internal const string IdProperty = "Id";
    internal const string NameProperty = "Name";
    internal const string TitleProperty = "Title";

    private const string Title = "Check ids are for life";

    private static readonly DiagnosticDescriptor New = DiagnosticRules.Create(
        Id,
        Title,
        "The id {0} of check '{1}' is new; add its row to " + CheckReleases.Unshipped,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Reused = DiagnosticRules.Create(
        Id,
        Title,
        "The id {0} of check '{1}' belonged to '{2}', which was removed; give the check a new one",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor Gone = DiagnosticRules.Create(
        Id,
        Title,
        "The id {0} was shipped as '{1}', but no check has it; bring the check back, or list it under Removed in " + CheckReleases.Unshipped,
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [New, Reused, Gone];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk && CheckReleases.Read(start.Options.AdditionalFiles, start.CancellationToken) is { } releases)
            {
                var ids = new ConcurrentBag<string>();
                start.RegisterSymbolAction(context => Analyze(context, sdk, releases, ids), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end => ReportMissing(end, releases, ids));
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk, CheckReleases releases, ConcurrentBag<string> ids)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.Check) is not { } attribute || CheckId.Of(attribute) is not { Length: > 0 } id)
        {
            return;
        }

        ids.Add(id);
        var location = DeclarationLocations.OfArgument(attribute, 0, context.CancellationToken);
        if (releases.Removed(id) is { } removed)
        {
            context.ReportDiagnostic(Diagnostic.Create(Reused, location, CheckId.Printable(id), type.Name, removed.Name));
        }
        else if (!releases.Contains(id))
        {
            var row = ImmutableDictionary<string, string?>.Empty
                .Add(IdProperty, id)
                .Add(NameProperty, type.Name)
                .Add(TitleProperty, attribute.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? "");
            context.ReportDiagnostic(Diagnostic.Create(New, location, row, CheckId.Printable(id), type.Name));
        }
    }

    private static void ReportMissing(CompilationAnalysisContext context, CheckReleases releases, IReadOnlyCollection<string> ids)
    {
        foreach (var row in releases.Missing(ids))
        {
            context.ReportDiagnostic(Diagnostic.Create(Gone, row.Location, row.Id, row.Name));
        }
    }
}
