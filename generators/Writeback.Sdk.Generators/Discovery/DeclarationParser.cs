using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>Reads what a type declares by its attributes.</summary>
internal static class DeclarationParser
{
    /// <summary>The check that a part of a class declares, or null.</summary>
    public static CheckModel? ParseCheck(TypePart part, PlainNames names, CancellationToken cancellationToken)
    {
        var declaration = part.Syntax as ClassDeclarationSyntax;
        var scope = declaration is null ? null : names.ScopeOf(declaration);
        var header = scope is not null && PlainAttribute(declaration!, scope) is { } plain
            ? CheckHeader.Read(plain)
            : Find(part, "CheckAttribute") is { } attribute ? CheckHeader.Read(part.Symbol!, attribute) : null;
        if (header is null)
        {
            return null;
        }

        return scope is not null && PlainCheckParser.IsPlain(declaration!)
            ? PlainCheckParser.Parse(part, declaration!, header, scope, cancellationToken)
            : CheckParser.Parse(part.Symbol!, header, cancellationToken);
    }

    /// <summary>Adds what a type declares besides checks.</summary>
    public static void Parse(TypePart part, List<ProbeModel> probes, List<EvidenceModel> evidence, List<PackModel> packs, CancellationToken cancellationToken)
    {
        // Most types declare a check and nothing else.
        if (part.Syntax.AttributeLists is [{ Attributes: [var only] }] && DeclaredNames.IsCheck(only))
        {
            return;
        }

        if (Find(part, "ProbeAttribute") is not null && ProbeParser.Parse(part.Symbol!) is { } probe)
        {
            probes.Add(probe);
        }

        if (Find(part, "EvidenceAttribute") is not null && !part.Symbol!.IsGenericType)
        {
            evidence.Add(EvidenceParser.Parse(part.Symbol));
        }

        if (Find(part, "CheckPackAttribute") is { } attribute && PackParser.Parse(part.Symbol!, attribute, cancellationToken) is { } pack)
        {
            packs.Add(pack);
        }
    }

    private static PlainArguments? PlainAttribute(ClassDeclarationSyntax declaration, NameScope scope)
        => declaration.AttributeLists is [{ Target: null, Attributes: [{ Name: IdentifierNameSyntax { Identifier.Text: "Check" } } attribute] }]
            && PlainArguments.Read(attribute, positional: 2) is { } arguments
            && arguments.HasOnly(text: "Category", list: "Tags")
            && scope.IsOurs("Check")
            ? arguments
            : null;

    /// <summary>
    /// The attribute, if this is the first part of the type to carry it. A check that was just copied carries it twice, and is an
    /// error that the compiler reports; it must not take the generated code of all other checks away with it.
    /// </summary>
    private static AttributeData? Find(TypePart part, string name)
        => part.Symbol?.Attribute(name) is { ApplicationSyntaxReference: { } first } attribute
            && first.SyntaxTree == part.Syntax.SyntaxTree
            && part.Syntax.Span.Contains(first.Span)
            ? attribute
            : null;
}
