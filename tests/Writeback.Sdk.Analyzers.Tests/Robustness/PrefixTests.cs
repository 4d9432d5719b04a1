using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: of a file, everything up to some place, and what an attribute is written on.</summary>
public sealed class PrefixTests
{
    private static readonly SyntaxNode Whole = CSharpSyntaxTree.ParseText(Sins.Source).GetRoot();

    private readonly List<string> _thrown = [];

    [Fact]
    public async Task No_beginning_of_a_file_makes_an_analyzer_or_a_fix_throw()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sins", "Sins", LanguageNames.CSharp, compilationOptions: Sins.Compile().Options, metadataReferences: Sins.References));
        var document = Sins.Files
            .Aggregate(project, (given, file) => given.AddAdditionalDocument(file.Name, file.Text, filePath: file.Name).Project)
            .AddDocument("Sins.cs", "", filePath: "Sins.cs");
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var mended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var length in Lengths())
        {
            document = document.WithText(SourceText.From(Typed(length)));
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

        Assert.Equal(Components.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Order(), mended.Order());
    }

    /// <summary>
    /// After the first and the last letter of each word and sign, and after each letter of a text in which braces open and close: in
    /// between a word only grows longer, and white space says nothing. Of places of one kind, the first.
    /// </summary>
    private static IEnumerable<int> Lengths()
        => SyntaxFactory.ParseTokens(Sins.Source)
            .SelectMany(token => token.Text.StartsWith("\"{", StringComparison.Ordinal)
                ? Enumerable.Range(token.SpanStart + 1, token.Span.Length)
                : [Math.Min(token.SpanStart + 1, token.Span.End), token.Span.End])
            .DistinctBy(Place);

    /// <summary>
    /// What somebody is typing: which sign, in which syntax, of which attribute, in a type with which attribute. A second place of a
    /// kind seldom shows an analyzer anything new, and each costs a compilation and a run of all analyzers.
    /// </summary>
    private static string Place(int length)
    {
        var last = CSharpSyntaxTree.ParseText(Sins.Source[..length]).GetRoot().GetLastToken();
        if (last.Text.StartsWith("\"{", StringComparison.Ordinal))
        {
            return last.Text;
        }

        var around = last.Parent!.AncestorsAndSelf().ToList();
        var attribute = around.OfType<AttributeSyntax>().FirstOrDefault()?.Name;
        var declared = around.OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.AttributeLists.FirstOrDefault()?.Attributes[0].Name;
        return string.Join(' ', (object?[])[last.Kind(), .. around.Take(2).Select(node => node.Kind()), attribute, declared]);
    }

    /// <summary>
    /// The beginning of the file. The compiler drops an attribute that nothing follows, and no analyzer would see it: so after a place in
    /// one goes what closes it, as an editor does, and the rest of the type.
    /// </summary>
    private static string Typed(int length)
    {
        var beginning = Sins.Source[..length];
        var token = Whole.FindToken(length - 1);
        var around = token.Parent!.AncestorsAndSelf().ToList();
        if (around.OfType<AttributeListSyntax>().FirstOrDefault() is not { } attributes || length >= attributes.Span.End)
        {
            return beginning;
        }

        var arguments = around.OfType<AttributeArgumentListSyntax>().FirstOrDefault();
        var rest = token.IsKind(SyntaxKind.StringLiteralToken) && length < token.Span.End ? token.Span.End - 1
            : arguments is not null && length < arguments.Span.End ? arguments.CloseParenToken.SpanStart
            : attributes.CloseBracketToken.SpanStart;
        return beginning + Sins.Source[rest..around.OfType<BaseTypeDeclarationSyntax>().Last().Span.End];
    }

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
