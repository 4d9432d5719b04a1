using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a <c>[CheckOptions]</c> record. A property that cannot be bound is left out: an analyzer speaks of it.</summary>
internal static class OptionsParser
{
    private const string Formats = KnownNames.CompilerServices + "OptionFormat";

    private static readonly ConditionalWeakTable<INamedTypeSymbol, OptionsModel> Known = new();

    /// <summary>The options, or null when the type is no such record.</summary>
    public static OptionsModel? Parse(INamedTypeSymbol type)
        => type is { IsRecord: true, IsAbstract: false, IsGenericType: false, TypeKind: TypeKind.Class } && type.Attribute("CheckOptionsAttribute") is not null
            ? Known.GetValue(type, static type => new OptionsModel(type.FullName(), Options(type).ToEquatableArray()))
            : null;

    private static IEnumerable<OptionModel> Options(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public } property
                && Format(property.Type) is { } format)
            {
                yield return new OptionModel(property.Name, format, Description(property), Rules(property).ToEquatableArray());
            }
        }
    }

    private static string? Format(ITypeSymbol type)
        => type.ListElement() is { } element ? Optional(type, Wrap("List", Value(element))) : Value(type);

    private static string? Value(ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? Wrap("Nullable", Scalar(value))
            : Optional(type, Scalar(type));

    private static string? Optional(ITypeSymbol type, string? format)
        => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? Wrap("Optional", format) : format;

    private static string? Wrap(string kind, string? scalar) => scalar is null ? null : $"{Formats}.{kind}({scalar})";

    private static string? Scalar(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => $"{Formats}.Enum<{type.FullName()}>()",
        INamedTypeSymbol named when IsParsable(named) => $"{Formats}.Parsable<{named.FullName()}>()",
        _ => null,
    };

    private static bool IsParsable(INamedTypeSymbol type)
        => type.AllInterfaces.Any(implemented => implemented is { Name: "ISpanParsable", TypeArguments: [var self] }
            && implemented.IsIn("System")
            && SymbolEqualityComparer.Default.Equals(self, type));

    private static string? Description(IPropertySymbol property)
        => AttributesOf(property).FirstOrDefault(attribute => attribute.AttributeClass is { Name: "DescriptionAttribute" } type && type.IsIn("System.ComponentModel"))?.Text(0);

    private static IEnumerable<string> Rules(IPropertySymbol property) => AttributesOf(property).Where(IsRule).Select(AttributeCode.Create);

    private static bool IsRule(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name == "ValidationAttribute" && type.IsIn("System.ComponentModel.DataAnnotations"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attributes of a property, and of the parameter of the record it was made from.</summary>
    private static IEnumerable<AttributeData> AttributesOf(IPropertySymbol property)
        => property.GetAttributes().Concat(property.ContainingType.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .Where(parameter => parameter.Name == property.Name)
            .SelectMany(parameter => parameter.GetAttributes()));
}
