using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>A project that uses the SDK, as strict as the strictest one of our users.</summary>
internal static class Consumer
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.Linq;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        // "Mark members as static" and the like belong to analyzers; CS1591 is about the user's own code, which these sources leave undocumented.
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(CheckRunner).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IServiceCollection).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(DataClassification).Assembly.Location),
    ];

    /// <summary>One file a source, named <c>File0.cs</c> and so on.</summary>
    public static CSharpCompilation Compile(params string[] sources) => Compile("Contoso.Checks", sources);

    public static CSharpCompilation Compile(string assemblyName, string[] sources) => CSharpCompilation.Create(
        assemblyName,
        [Parse(ImplicitUsings, "GlobalUsings.cs"), .. sources.Select((source, index) => Parse(source, $"File{index}.cs"))],
        References,
        Options);

    public static SyntaxTree Parse(string source, string path)
        => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);

    /// <summary>The assembly of a compilation that needs no generator, as other projects reference it.</summary>
    public static MetadataReference ToReference(this Compilation compilation) => MetadataReference.CreateFromImage(compilation.ToImage());

    public static byte[] ToImage(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
