using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a partial finding method: <c>[Pass]</c>, <c>[Warn]</c>, <c>[Fail]</c>, <c>[Inconclusive]</c>, <c>[NotApplicable]</c>.</summary>
internal static class FindingParser
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal) { "Pass", "Warn", "Fail", "Inconclusive", "NotApplicable" };

    public static FindingModel? Parse(IMethodSymbol method, ClassDeclarationSyntax? type, AttributeNames names)
    {
        if (Plain(method, type, names) is { } plain)
        {
            return plain.Arguments.Text(0) is { } text
                ? Create(method, plain.Status, text, plain.Arguments.Text("Remedy"), plain.Arguments.Texts("References"))
                : null;
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { BaseType: { Name: "FindingAttribute" } baseType } kind
                && baseType.IsIn(KnownNames.SdkNamespace)
                && attribute.Text(0) is { } template)
            {
                return Create(
                    method, kind.Name.Substring(0, kind.Name.Length - Suffix.Length), template, attribute.NamedText("Remedy"), attribute.NamedTexts("References"));
            }
        }

        return null;
    }

    private static FindingModel Create(IMethodSymbol method, string status, string template, string? remedy, EquatableArray<string> references) => new(
        method.Name,
        Modifiers(method),
        status,
        template,
        remedy,
        references,
        method.Parameters.Select(parameter => new ArgumentModel(parameter.Declaration(), parameter.Name)).ToEquatableArray());

    /// <summary>
    /// The status and the arguments where the one attribute of a method is written out; null where the compiler has to be asked, as
    /// for <c>@Pass</c>, which is not looked up as <c>PassAttribute</c>.
    /// </summary>
    private static (string Status, PlainArguments Arguments)? Plain(IMethodSymbol method, ClassDeclarationSyntax? type, AttributeNames names)
        => type is not null
            && method.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax() is MethodDeclarationSyntax { AttributeLists: [{ Target: null, Attributes: [{ Name: IdentifierNameSyntax name } attribute] }] } declaration
            && declaration.Parent == type
            && Statuses.Contains(name.Identifier.Text)
            && PlainArguments.Read(attribute, positional: 1) is { } arguments
            && arguments.HasOnly(text: "Remedy", list: "References")
            && names.IsOurs(name.Identifier.Text, method.ContainingType, type)
            ? (name.Identifier.Text, arguments)
            : null;

    private static string Modifiers(IMethodSymbol method)
    {
        var accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        return method.IsStatic ? accessibility + " static" : accessibility;
    }
}
