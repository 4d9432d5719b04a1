using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids translations whose placeholders are not those of the text: a reader would miss a value, or see a name in its place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MismatchingTranslationAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0026";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A translation does not match its text",
        "The translation of {0} to {1} {2}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => TranslationRules.RegisterFiles(start, Analyze));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, TranslationFile file, NeutralTexts texts, TranslationFiles files)
    {
        foreach (var row in file.Culture is null ? [] : file.Rows)
        {
            // An empty text is reported by another rule.
            if (texts.Find(row.Key) is { Parameters: { } parameters } text && !string.IsNullOrWhiteSpace(row.Value))
            {
                foreach (var fault in Faults(text, parameters, row))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, file.LocationOf(row), row.Key, file.Culture, fault));
                }
            }
        }
    }

    private static IEnumerable<string> Faults(NeutralText text, IReadOnlyList<string> parameters, MessageRow row)
    {
        var translated = FindingTemplate.Read(row.Value, out var strayBrace);
        if (strayBrace is { } brace)
        {
            yield return $"has a '{brace}' without a partner: write '{brace}{brace}' for the character itself";
        }

        // A misspelt placeholder is one mistake, not also a missing one.
        var meant = new List<string?>();
        foreach (var unknown in translated.Where(placeholder => !parameters.Contains(placeholder)))
        {
            meant.Add(NearestName.Find(unknown, parameters));
            yield return $"has the placeholder '{{{unknown}}}', but the {text.Kind} has no such value" + (meant[meant.Count - 1] is { } name ? $": is '{{{name}}}' meant?" : "");
        }

        foreach (var missing in FindingTemplate.Read(text.Value, out _).Where(placeholder => parameters.Contains(placeholder)))
        {
            if (!translated.Contains(missing) && !meant.Contains(missing))
            {
                yield return $"lacks the placeholder '{{{missing}}}', which the {text.Kind} has";
            }
        }
    }
}
