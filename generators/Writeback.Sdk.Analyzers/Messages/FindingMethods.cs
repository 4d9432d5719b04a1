using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Recognises the methods that carry <c>[Pass]</c>, <c>[Warn]</c>, <c>[Fail]</c>, <c>[Inconclusive]</c> or <c>[NotApplicable]</c>.</summary>
internal static class FindingMethods
{
    /// <summary>The attributes that make a method a finding method; one, unless the author erred.</summary>
    public static IEnumerable<AttributeData> Attributes(ISymbol method, SdkSymbols sdk)
        => method.GetAttributes().Where(attribute =>
            sdk.FindingMethod is { } finding && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, finding));

    public static AttributeData? Attribute(ISymbol method, SdkSymbols sdk) => Attributes(method, sdk).FirstOrDefault();

    public static bool IsFindingMethod(ISymbol method, SdkSymbols sdk) => Attribute(method, sdk) is not null;

    /// <summary>The attribute as it is written: <c>Fail</c>, not <c>FailAttribute</c>.</summary>
    public static string ShortName(AttributeData attribute)
    {
        const string suffix = "Attribute";
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }
}
