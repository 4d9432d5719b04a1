using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids texts that are not in all languages of their project: readers would meet two languages in one report.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingTranslationAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0025";

    /// <summary>Keys of what a fix has to know to write a row.</summary>
    internal const string KeyProperty = "Key";
    internal const string TextProperty = "Text";
    internal const string LanguagesProperty = "Languages";
    internal const string GroupProperty = "Group";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A translation is missing",
        "The {0} {1} is not translated to {2}; add its row to {3}",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => TranslationRules.RegisterTypes(start, Analyze));
    }

    private static void Analyze(SymbolAnalysisContext context, NeutralTexts texts, TranslationFiles files)
    {
        foreach (var text in texts.DeclaredBy((INamedTypeSymbol)context.Symbol))
        {
            if (files.Lacking(text.Key) is not { Count: > 0 } languages)
            {
                continue;
            }

            var row = ImmutableDictionary<string, string?>.Empty
                .Add(KeyProperty, text.Key)
                .Add(TextProperty, text.Value)
                .Add(LanguagesProperty, string.Join("\n", languages))
                .Add(GroupProperty, string.Join("\n", texts.GroupOf(text.Key)));
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                text.Location(context.CancellationToken),
                row,
                text.Kind,
                text.Key,
                string.Join(", ", languages),
                string.Join(", ", languages.Select(language => files.In(language).FirstOrDefault()?.Name ?? MessageFile.NameFor(language)))));
        }
    }
}
