using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Judges one property of a record of options.</summary>
internal static class OptionProperty
{
    private const string RequiresUnreferencedCode = "RequiresUnreferencedCodeAttribute";

    /// <summary>The options of a record, inherited ones too: what configuration can set. A property without a public setter is none.</summary>
    public static IEnumerable<IPropertySymbol> All(INamedTypeSymbol options)
    {
        for (var type = options; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public }
                    && property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>Why an option cannot be bound; null when it can.</summary>
    public static string? Fault(IPropertySymbol property)
    {
        if (property.IsRequired)
        {
            return $"'{property.Name}' is required, but options that nobody has set have to hold as well; give it a default";
        }

        if (!IsBindable(property.Type))
        {
            var type = property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            return $"'{property.Name}' is of type {type}, which no text can be turned into; "
                + "take a string, a bool, an enum, an ISpanParsable<T> such as a number or a TimeSpan, or an IReadOnlyList of one of them";
        }

        return ReflectingAttribute(property) is { } attribute
            ? $"[{attribute}] on '{property.Name}' reads values by reflection, which a trimmed program has not; use [StringLength] or [RegularExpression], or implement IValidatableObject"
            : null;
    }

    /// <summary>Like the generator, which reads <c>IReadOnlyList&lt;int?&gt;</c>, too: an element that is written as nothing is null.</summary>
    private static bool IsBindable(ITypeSymbol type) => IsScalar(NotNull(EvidenceTypes.ListElement(type) ?? type));

    private static ITypeSymbol NotNull(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    private static bool IsScalar(ITypeSymbol type)
        => type is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum }
            || type.AllInterfaces.Any(implemented =>
                implemented is { Name: "ISpanParsable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, TypeArguments: [var parsed] }
                && SymbolEqualityComparer.Default.Equals(parsed, type));

    /// <summary>The validation attribute that needs more than its argument, as it is written: on the property, or on the parameter it comes from.</summary>
    private static string? ReflectingAttribute(IPropertySymbol property)
        => property.GetAttributes().Concat(ParameterOf(property)?.GetAttributes() ?? [])
            .Where(attribute => IsValidation(attribute.AttributeClass) && Reflects(attribute))
            .Select(attribute => attribute.AttributeClass!.Name)
            .Select(name => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name)
            .FirstOrDefault();

    private static bool Reflects(AttributeData attribute)
        => attribute.AttributeConstructor is { } constructor
            && constructor.GetAttributes().Concat(constructor.ContainingType.GetAttributes()).Any(mark => mark.AttributeClass?.Name == RequiresUnreferencedCode);

    private static bool IsValidation(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "ValidationAttribute" && type.ContainingNamespace.ToDisplayString() == "System.ComponentModel.DataAnnotations")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameter of a record that a property is made from: both are declared by the same words.</summary>
    private static IParameterSymbol? ParameterOf(IPropertySymbol property)
        => property.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.Name == property.Name
                && parameter.DeclaringSyntaxReferences.Any(declaration => property.DeclaringSyntaxReferences.Any(other => other.Span == declaration.Span && other.SyntaxTree == declaration.SyntaxTree)));
}
