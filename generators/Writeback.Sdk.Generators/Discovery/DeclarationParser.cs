using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>Reads what a type declares by its attributes.</summary>
internal static class DeclarationParser
{
    /// <summary>The check that a part of a class declares, or null.</summary>
    public static CheckModel? ParseCheck(INamedTypeSymbol symbol, TypeDeclarationSyntax type, AttributeNames names, CancellationToken cancellationToken)
    {
        if (PlainCheck(symbol, type, names) is { } plain)
        {
            return CheckParser.Parse(symbol, CheckHeader.Read(plain), (ClassDeclarationSyntax)type, names, cancellationToken);
        }

        return Find(symbol, type, "CheckAttribute") is { } attribute
            ? CheckParser.Parse(symbol, CheckHeader.Read(symbol, attribute), type as ClassDeclarationSyntax, names, cancellationToken)
            : null;
    }

    /// <summary>Adds what a type declares besides checks.</summary>
    public static void Parse(
        INamedTypeSymbol symbol,
        TypeDeclarationSyntax type,
        List<ProbeModel> probes,
        List<EvidenceModel> evidence,
        List<PackModel> packs,
        CancellationToken cancellationToken)
    {
        // Most types declare a check and nothing else.
        if (type.AttributeLists is [{ Attributes: [var only] }] && DeclaredNames.IsCheck(only))
        {
            return;
        }

        if (Find(symbol, type, "ProbeAttribute") is not null && ProbeParser.Parse(symbol) is { } probe)
        {
            probes.Add(probe);
        }

        if (Find(symbol, type, "EvidenceAttribute") is not null && !symbol.IsGenericType)
        {
            evidence.Add(EvidenceParser.Parse(symbol));
        }

        if (Find(symbol, type, "CheckPackAttribute") is { } attribute && PackParser.Parse(symbol, attribute, cancellationToken) is { } pack)
        {
            packs.Add(pack);
        }
    }

    private static PlainArguments? PlainCheck(INamedTypeSymbol symbol, TypeDeclarationSyntax type, AttributeNames names)
        => type is ClassDeclarationSyntax { AttributeLists: [{ Target: null, Attributes: [{ Name: IdentifierNameSyntax { Identifier.Text: "Check" } } attribute] }] } part
            && PlainArguments.Read(attribute, positional: 2) is { } arguments
            && arguments.HasOnly(text: "Category", list: "Tags")
            && names.IsOurs("Check", symbol, part)
            ? arguments
            : null;

    /// <summary>
    /// The attribute, if this is the first part of the type to carry it. A check that was just copied carries it twice, and is an
    /// error that the compiler reports; it must not take the generated code of all other checks away with it.
    /// </summary>
    private static AttributeData? Find(INamedTypeSymbol symbol, TypeDeclarationSyntax type, string name)
        => symbol.Attribute(name) is { ApplicationSyntaxReference: { } first } attribute && first.SyntaxTree == type.SyntaxTree && type.Span.Contains(first.Span)
            ? attribute
            : null;
}
