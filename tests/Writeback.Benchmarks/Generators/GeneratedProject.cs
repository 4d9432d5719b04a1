using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Writeback.Benchmarks.Generators.Workloads;
using Writeback.Sdk;

namespace Writeback.Benchmarks.Generators;

/// <summary>A project of a workload and 100 ordinary files, as the compiler sees it, and its edits.</summary>
internal sealed class GeneratedProject
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private const int OrdinaryFiles = 100;
    private const string EditedOrdinaryFile = "Ordinary50.cs";

    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Writeback.Sdk;
        """;

    // The same for all, so that nobody pays for another one's references.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(CheckRunner).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IServiceCollection).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ILogger).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Mediator.IMediator).Assembly.Location),
    ];

    private readonly Workload _workload;
    private readonly int _edited;
    private int _edits;

    public GeneratedProject(Workload workload, int count)
    {
        _workload = workload;
        _edited = count / 2;
        Compilation = Compile(
            [
                .. workload.SharedFiles(count).Select((text, index) => Parse(text, Name("Shared", index))),
                .. Enumerable.Range(0, count).Select(index => Parse(workload.File(index), Name("Type", index))),
                .. Enumerable.Range(0, OrdinaryFiles).Select(index => Parse(Ordinary(index, "long", 0), Name("Ordinary", index))),
            ]);
    }

    public Compilation Compilation { get; private set; }

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Contoso",
        [Parse(GlobalUsings, "GlobalUsings.cs"), .. trees],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    /// <summary>Applies an edit. What the compiler of an editor has done by then is done: the changed file is parsed.</summary>
    public void Apply(Edit edit)
    {
        _edits++;
        switch (edit)
        {
            case Edit.UnrelatedBody:
                Replace(EditedOrdinaryFile, Ordinary(50, "long", _edits));
                break;
            case Edit.UnrelatedDeclaration:
                Replace(EditedOrdinaryFile, Ordinary(50, _edits % 2 == 0 ? "short" : "int", 0));
                break;
            case Edit.Comment:
                Replace(Name("Type", _edited), _workload.File(_edited).Replace("/// <summary>", string.Create(CultureInfo.InvariantCulture, $"// {_edits}\n/// <summary>"), StringComparison.Ordinal));
                break;
            case Edit.Change:
                Replace(Name("Type", _edited), _workload.ChangedFile(_edited));
                break;
        }
    }

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index}.cs");

    private static string Ordinary(int index, string type, int edit) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Contoso.Ordinary;

        public sealed class Ordinary{{index}}
        {
            public {{type}} Number { get; set; }

            public string Describe(IEnumerable<string> words)
            {
                var longest = words.Where(word => word.Length > {{edit}}).OrderBy(word => word.Length).LastOrDefault();
                return $"{Number} {longest ?? "none"}";
            }
        }
        """);

    private void Replace(string path, string text)
    {
        var tree = Compilation.SyntaxTrees.First(candidate => candidate.FilePath == path);
        var changed = tree.WithChangedText(SourceText.From(text, Encoding.UTF8));
        // Whoever parses lazily would be timed for it.
        _ = changed.GetRoot();
        Compilation = Compilation.ReplaceSyntaxTree(tree, changed);
    }
}
