using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a partial finding method: <c>[Pass]</c>, <c>[Warn]</c>, <c>[Fail]</c>, <c>[Inconclusive]</c>, <c>[NotApplicable]</c>.</summary>
internal static class FindingParser
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Statuses = new(StringComparer.Ordinal) { "Pass", "Warn", "Fail", "Inconclusive", "NotApplicable" };

    /// <summary>Whether <c>[name(…)]</c> may say that a method is a finding.</summary>
    public static bool IsStatus(string name) => Statuses.Contains(name);

    public static FindingModel? Parse(IMethodSymbol method)
    {
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

    private static string Modifiers(IMethodSymbol method)
    {
        var accessibility = SyntaxFacts.GetText(method.DeclaredAccessibility);
        return method.IsStatic ? accessibility + " static" : accessibility;
    }
}
