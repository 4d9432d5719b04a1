using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Whether a member is marked with a data classification, by the rules by which the generator lists classified members.</summary>
internal static class DataClassification
{
    /// <summary>The attribute may be on the member, on the parameter of the record that it comes from, or on a type that the member's type names.</summary>
    public static bool IsClassified(ISymbol member, INamedTypeSymbol? classification)
    {
        // Writers redact properties, and nothing else: a classification on a field would promise too much.
        return classification is not null
            && member is IPropertySymbol property
            && (Carries(property, classification)
                || Parameters(property).Any(parameter => Carries(parameter, classification))
                || EvidenceRecords.Named(property.Type).Any(type => Carries(type, classification)));
    }

    private static IEnumerable<IParameterSymbol> Parameters(IPropertySymbol property)
        => property.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    private static bool Carries(ISymbol symbol, INamedTypeSymbol classification)
        => symbol.GetAttributes().Any(attribute => DerivesFrom(attribute.AttributeClass, classification));

    private static bool DerivesFrom(INamedTypeSymbol? type, INamedTypeSymbol ancestor)
    {
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, ancestor))
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
