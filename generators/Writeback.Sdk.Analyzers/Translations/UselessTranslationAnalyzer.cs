using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids rows that nobody will ever read: a key of nothing, a key a second time, a text that is empty.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UselessTranslationAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0027";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A row translates nothing",
        "The {0} '{1}' translates nothing: {2}",
        DiagnosticSeverity.Warning);

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
        if (file.Culture is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, file.Beginning, "file", file.Name, "its name says no culture, as Messages.de.resx does"));
            return;
        }

        // What is before a row: the files of the same language that come first, and the rows above.
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var earlier in files.In(file.Culture).TakeWhile(other => other != file))
        {
            Remember(earlier);
        }

        foreach (var row in file.Rows)
        {
            if (Fault(row, texts, before) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, file.LocationOf(row), "row", row.Key, fault));
            }

            Remember(file, row);
        }

        void Remember(TranslationFile known, params MessageRow[] rows)
        {
            foreach (var row in rows.Length == 0 ? known.Rows : rows)
            {
                if (!before.ContainsKey(row.Key))
                {
                    before.Add(row.Key, $"line {row.Line + 1} of {known.Name}");
                }
            }
        }
    }

    private static string? Fault(MessageRow row, NeutralTexts texts, Dictionary<string, string> before)
    {
        if (texts.Find(row.Key) is null)
        {
            return "no check, finding, remedy, category or input of this assembly has the key"
                + (NearestName.Find(row.Key, texts.Keys) is { } meant ? $"; is '{meant}' meant?" : "");
        }

        if (before.TryGetValue(row.Key, out var where))
        {
            return $"its key is also in {where}";
        }

        return string.IsNullOrWhiteSpace(row.Value) ? "its text is empty" : null;
    }
}
