using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a partial finding method: <c>[Pass]</c>, <c>[Warn]</c>, <c>[Fail]</c>, <c>[Inconclusive]</c>, <c>[NotApplicable]</c>.</summary>
internal static class FindingParser
{
    private const string Suffix = "Attribute";

    public static FindingModel? Parse(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { BaseType: { Name: "FindingAttribute" } baseType } type
                && baseType.IsIn(KnownNames.SdkNamespace)
                && attribute.Text(0) is { } template)
            {
                return new FindingModel(
                    method.Name,
                    Modifiers(method),
                    type.Name.Substring(0, type.Name.Length - Suffix.Length),
                    template,
                    attribute.NamedText("Remedy"),
                    attribute.NamedTexts("References"),
                    method.Parameters
                        .Select(parameter => new ArgumentModel(parameter.Declaration(), parameter.Name))
                        .ToEquatableArray());
            }
        }

        return null;
    }

    private static string Modifiers(IMethodSymbol method)
    {
        var accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        return method.IsStatic ? accessibility + " static" : accessibility;
    }
}
