using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: of a file, everything up to some place.</summary>
public sealed class PrefixTests
{
    private readonly List<string> _thrown = [];

    [Fact]
    public async Task No_beginning_of_a_file_makes_an_analyzer_or_a_fix_throw()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sins", "Sins", LanguageNames.CSharp, compilationOptions: Sins.Compile().Options, metadataReferences: Sins.References));
        var document = project.AddDocument("Sins.cs", "", filePath: "Sins.cs");
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var mended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var length in Lengths())
        {
            document = document.WithText(SourceText.From(Sins.Source[..length]));
            var diagnostics = await DiagnoseAsync(document);
            Assert.True(_thrown.Count == 0, $"{length}: {string.Join('\n', _thrown)}");

            // What is reported again, at the same place and in the same words, has the same fix.
            foreach (var diagnostic in diagnostics.Where(diagnostic => !tried.Contains(diagnostic.ToString())))
            {
                if (await ApplyFixesAsync(document, diagnostic))
                {
                    mended.Add(diagnostic.Id);
                }
            }

            tried = [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
        }

        // That of ids needs a file to write to.
        Assert.Equal(Components.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Except(["WBSDK0011"]).Order(), mended.Order());
    }

    /// <summary>
    /// After the first and the last letter of each word and sign, and after each letter of a text in which braces open and close. In
    /// between a word only grows longer, and white space says nothing.
    /// </summary>
    private static IEnumerable<int> Lengths()
        => SyntaxFactory.ParseTokens(Sins.Source)
            .SelectMany(token => token.Text.StartsWith("\"{", StringComparison.Ordinal)
                ? Enumerable.Range(token.SpanStart + 1, token.Span.Length)
                : [Math.Min(token.SpanStart + 1, token.Span.End), token.Span.End])
            .Distinct();

    private async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Document document)
    {
        // One analyzer after the other: a file is too small to be divided.
        var options = new CompilationWithAnalyzersOptions(
            Sins.Options,
            (exception, analyzer, _) => _thrown.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var compilation = await document.Project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(Components.Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<bool> ApplyFixesAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in Components.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        foreach (var action in actions)
        {
            Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
        }

        return actions.Count > 0;
    }
}
