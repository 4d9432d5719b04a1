using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids tags and categories that nobody could select by, and titles that say nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableCheckTextAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0018";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A tag, category or title cannot be used",
        "The {0} of check '{1}' cannot be used: {2}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk)
            {
                start.RegisterSymbolAction(context => Analyze(context, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.Check) is not { } attribute)
        {
            return;
        }

        if (attribute.ConstructorArguments is [_, { Kind: not TypedConstantKind.Error } title])
        {
            Report("title", FaultOfText(title), DeclarationLocations.OfArgument(attribute, 1, context.CancellationToken));
        }

        // A category that is null is the one of checks that name none.
        if (Named(attribute, "Category") is { Kind: TypedConstantKind.Primitive, IsNull: false } category)
        {
            Report("category", FaultOfSelector(category, "commas separate what is selected"), DeclarationLocations.OfArgument(attribute, "Category", context.CancellationToken));
        }

        if (Named(attribute, "Tags") is { Kind: TypedConstantKind.Array, IsNull: false } tags)
        {
            for (var index = 0; index < tags.Values.Length; index++)
            {
                Report("tag", FaultOfSelector(tags.Values[index], "commas separate tags"), DeclarationLocations.OfElement(attribute, "Tags", index, context.CancellationToken));
            }
        }

        void Report(string what, string? fault, Location location)
        {
            if (fault is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, location, what, type.Name, fault));
            }
        }
    }

    /// <summary>The registry keeps the fields of a check in one line, and its tags in one field; a command line splits what is selected.</summary>
    private static string? FaultOfSelector(TypedConstant selector, string whyNoComma) => FaultOfText(selector) ?? (selector.Value switch
    {
        string text when text.Contains(',') => $"\"{CheckId.Printable(text)}\" contains a comma, and {whyNoComma}",
        string text when text.Any(char.IsControl) => $"\"{CheckId.Printable(text)}\" contains a tab, a line break or another control character",
        _ => null,
    });

    private static string? FaultOfText(TypedConstant text) => text switch
    {
        { IsNull: true } => "it is null",
        { Value: "" } => "it is empty",
        { Value: string blank } when string.IsNullOrWhiteSpace(blank) => "it is nothing but white space",
        _ => null,
    };

    private static TypedConstant Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
