using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Reads names and attribute arguments off symbols.</summary>
internal static class SymbolReading
{
    private static readonly SymbolDisplayFormat ParameterDeclaration = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    public static string FullName(this ITypeSymbol type)
        => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A parameter as another part of its method declares it, with nullability and without a default value.</summary>
    public static string Declaration(this IParameterSymbol parameter) => parameter.ToDisplayString(ParameterDeclaration);

    public static bool IsIn(this ISymbol symbol, string namespaceName) => symbol.ContainingNamespace?.ToDisplayString() == namespaceName;

    /// <summary>Whether other assemblies can see a type.</summary>
    public static bool IsPublic(this INamedTypeSymbol type)
    {
        var isPublic = true;
        for (var container = type; container is not null; container = container.ContainingType)
        {
            isPublic &= container.DeclaredAccessibility == Accessibility.Public;
        }

        return isPublic;
    }

    public static DeclaredType ToDeclaredType(this INamedTypeSymbol type)
    {
        var containers = new List<string>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Insert(0, $"partial {Keyword(container)} {container.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}");
        }

        return new DeclaredType(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Escape(type.Name),
            type.FullName(),
            type.IsPublic(),
            Keyword(type),
            containers.ToEquatableArray());
    }

    public static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && type.IsIn(KnownNames.SdkNamespace))
            {
                return attribute;
            }
        }

        return null;
    }

    public static string? Text(this AttributeData attribute, int argument)
        => attribute.ConstructorArguments.Length > argument ? attribute.ConstructorArguments[argument].Value as string : null;

    public static int? Number(this AttributeData attribute, int argument)
        => attribute.ConstructorArguments.Length > argument ? attribute.ConstructorArguments[argument].Value as int? : null;

    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static string? NamedText(this AttributeData attribute, string name) => attribute.Named(name)?.Value as string;

    public static EquatableArray<string> NamedTexts(this AttributeData attribute, string name)
        => attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value).OfType<string>().ToEquatableArray()
            : EquatableArray<string>.Empty;

    public static ImmutableArray<TypedConstant> NamedItems(this AttributeData attribute, string name)
        => attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    /// <summary>The parameter list's element type, when a type is <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public static INamedTypeSymbol? ListElement(this ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [INamedTypeSymbol element] } list && list.IsIn("System.Collections.Generic")
            ? element
            : null;

    /// <summary>The name of a keyword or identifier as it must be written. Words such as <c>record</c> are names in some places only.</summary>
    public static string Escape(string identifier)
        => SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(identifier) == SyntaxKind.None
            ? identifier
            : "@" + identifier;

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
