using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

public sealed class TranslationRulesTests
{
    [Fact]
    public async Task A_message_file_is_read_once_for_all_rules()
    {
        var text = new CountingText(Resx.File(("Eyes.HowToConfigure", "Öffne sie.")));
        var compilation = CSharpCompilation.Create(
            "Some",
            [CSharpSyntaxTree.ParseText("[Writeback.Sdk.Input(\"Open them.\")] public sealed record Eyes;")],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CheckRunner).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<DiagnosticAnalyzer> rules = [new MissingTranslationAnalyzer(), new MismatchingTranslationAnalyzer(), new UselessTranslationAnalyzer()];
        var analysis = compilation.WithAnalyzers(rules, new AnalyzerOptions([new CountedFile(text)]));

        Assert.Empty(await analysis.GetAllDiagnosticsAsync());
        Assert.Equal(1, text.Reads);
    }

    private sealed class CountedFile(CountingText text) : AdditionalText
    {
        public override string Path => Resx.German;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
