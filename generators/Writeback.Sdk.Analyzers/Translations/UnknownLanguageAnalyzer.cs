using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids values of <c>WritebackLanguages</c> that ask for nothing: what is no culture, or what is there already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownLanguageAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0016";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "An option of the project has an unknown value",
        "The MSBuild property {0} holds '{1}', {2}",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static end =>
        {
            if (SdkSymbols.Resolve(end.Compilation) is not null)
            {
                Report(end);
            }
        });
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in ConfiguredLanguages.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            if (Fault(language) is { } fault)
            {
                // No source says it, and where the project does, a compiler does not know.
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, ConfiguredLanguages.Property, language, fault));
            }
        }

        string? Fault(string language)
            => !MessageFile.IsCulture(language) ? "which is no name of a culture such as 'de' or 'pt-BR'" : seen.Add(language) ? null : "which it holds already";
    }
}
