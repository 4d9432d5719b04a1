using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Analyzers;

/// <summary>What the rules about translations begin with: the project's message files and its texts. Where there is nothing to translate to, they do nothing.</summary>
internal static class TranslationRules
{
    /// <summary>A file is parsed once for as long as its text is the same.</summary>
    private static readonly SourceTextValueProvider<IReadOnlyList<MessageRow>> Rows = new(static text => MessageFile.Parse(text.ToString()));

    /// <summary>Looks at each type of a project that has languages.</summary>
    public static void RegisterTypes(CompilationStartAnalysisContext start, Action<SymbolAnalysisContext, NeutralTexts, TranslationFiles> analyze)
    {
        if (SdkSymbols.Resolve(start.Compilation) is { } sdk && Read(start.Options, RowsOf, start.CancellationToken) is { Languages.IsEmpty: false } files)
        {
            var texts = NeutralTexts.ReadOnce(start.Compilation, sdk);
            start.RegisterSymbolAction(context => analyze(context, texts.Value, files), SymbolKind.NamedType);
        }

        IReadOnlyList<MessageRow> RowsOf(SourceText text) => start.TryGetValue(text, Rows, out var rows) ? rows : [];
    }

    /// <summary>Looks at each message file.</summary>
    public static void RegisterFiles(
        CompilationStartAnalysisContext start, Action<AdditionalFileAnalysisContext, TranslationFile, NeutralTexts, TranslationFiles> analyze)
    {
        if (SdkSymbols.Resolve(start.Compilation) is { } sdk && Read(start.Options, RowsOf, start.CancellationToken) is { Files.IsEmpty: false } files)
        {
            var texts = NeutralTexts.ReadOnce(start.Compilation, sdk);
            start.RegisterAdditionalFileAction(context =>
            {
                if (files.Find(context.AdditionalFile.Path) is { } file)
                {
                    analyze(context, file, texts.Value, files);
                }
            });
        }

        IReadOnlyList<MessageRow> RowsOf(SourceText text) => start.TryGetValue(text, Rows, out var rows) ? rows : [];
    }

    private static TranslationFiles Read(AnalyzerOptions options, Func<SourceText, IReadOnlyList<MessageRow>> rowsOf, CancellationToken cancellationToken)
        => new(
            from file in options.AdditionalFiles
            where MessageFile.IsNamed(file.Path)
            let text = file.GetText(cancellationToken)
            where text is not null
            select new TranslationFile(file.Path, text, rowsOf(text)),
            ConfiguredLanguages.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions).Where(MessageFile.IsCulture));
}
