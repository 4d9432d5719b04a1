using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Reads what a <c>[CheckPack]</c> attribute names.</summary>
internal static class PackArguments
{
    public static INamedTypeSymbol? Json(AttributeData attribute) => Named(attribute, "Json").Value as INamedTypeSymbol;

    public static IEnumerable<INamedTypeSymbol> Types(AttributeData attribute, string argument)
        => Named(attribute, argument) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(item => item.Value).OfType<INamedTypeSymbol>()
            : [];

    private static TypedConstant Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
