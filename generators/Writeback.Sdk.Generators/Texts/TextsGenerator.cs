using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Writes the class <c>Texts</c> from <c>Texts.resx</c> and its translations: a member a text, whose parameters are the text's
/// placeholders, so that the compiler sees to it that none is forgotten.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TextsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Where(static file => TextsFile.CultureOf(file.Path) is not null)
            .Select(static (file, cancellationToken) => Parse(file, cancellationToken))
            .Collect()
            .Select(static (files, _) => files.SelectMany(rows => rows).ToEquatableArray());
        var owner = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "")
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""));
        context.RegisterSourceOutput(texts.Combine(owner), static (output, found) =>
        {
            if (found.Left.Count > 0)
            {
                output.AddSource("Texts.g.cs", Write(found.Left, found.Right.Left, found.Right.Right).ToSourceText());
            }
        });
    }

    private static EquatableArray<TextModel> Parse(AdditionalText file, CancellationToken cancellationToken)
        => TextsFile.CultureOf(file.Path) is { } culture && file.GetText(cancellationToken) is { } text
            ? MessageFile.Parse(text.ToString()).Where(row => row.Value.Length > 0).Select(row => new TextModel(culture, row.Key, row.Value)).ToEquatableArray()
            : EquatableArray<TextModel>.Empty;

    private static SourceWriter Write(EquatableArray<TextModel> texts, string namespaceName, string assembly)
    {
        var sorted = texts.OrderBy(text => text.Culture, StringComparer.Ordinal).ThenBy(text => text.Key, StringComparer.Ordinal).ToList();
        var writer = GeneratedCode.Start(namespaceName);
        writer.Line("/// <summary>The texts of this assembly, in all of its languages.</summary>")
            .Line(GeneratedCode.Attribute)
            .Line("internal static class Texts")
            .Open();
        CatalogueEmitter.WriteText(writer, "private const string Data =", [.. sorted.Select(text => CatalogueEmitter.Record(text.Culture, text.Key, text.Text))]);
        writer.Line($"public static {KnownNames.Sdk}CompilerServices.TextCatalogue Catalogue {{ get; }} = new({GeneratedCode.Literal(assembly)}, Data);").Line()
            .Line("/// <summary>Makes the texts known to those who read them by their id.</summary>")
            .Line("[global::System.Runtime.CompilerServices.ModuleInitializer]")
            .Line("internal static void Register() => _ = Catalogue;");
        foreach (var text in sorted.Where(text => text.Culture.Length == 0 && SyntaxFacts.IsValidIdentifier(text.Key)))
        {
            WriteMember(writer, text);
        }

        return writer.Close();
    }

    private static void WriteMember(SourceWriter writer, TextModel text)
    {
        var names = TextsFile.ParametersOf(text.Text);
        writer.Line().Line($"/// <summary>{GeneratedCode.Documentation(text.Text)}</summary>");
        writer.Line(names.Count == 0
            ? $"public static {KnownNames.Sdk}LocalizableText {text.Key} => field ??= new(Catalogue, {GeneratedCode.Literal(text.Key)}, [], []);"
            : $"public static {KnownNames.Sdk}LocalizableText {text.Key}({string.Join(", ", names.Select(name => $"object? @{name}"))})");
        if (names.Count > 0)
        {
            writer.Line($"    => new(Catalogue, {GeneratedCode.Literal(text.Key)}, {GeneratedCode.Literals(names)}, [{string.Join(", ", names.Select(name => "@" + name))}]);");
        }
    }
}
