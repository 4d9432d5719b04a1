using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Reads names and attribute arguments off symbols.</summary>
internal static class SymbolReading
{
    private static readonly SymbolDisplayFormat ParameterDeclaration = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    // Thousands of types share a few namespaces. Keyed by symbols of one compilation, and gone with it.
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Namespaces = new();

    public static string FullName(this ITypeSymbol type)
        => PlainName(type) ?? type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A parameter as another part of its method declares it, with nullability and without a default value.</summary>
    public static string Declaration(this IParameterSymbol parameter)
    {
        // The general way costs ten times as much, and most parameters are plain.
        if (parameter is { RefKind: RefKind.None, IsParams: false, ScopedKind: ScopedKind.None }
            && Declaration(parameter.Type, parameter.Type.NullableAnnotation == NullableAnnotation.Annotated, parameter.Name) is { } plain)
        {
            return plain;
        }

        return parameter.ToDisplayString(ParameterDeclaration);
    }

    /// <summary>A parameter without modifiers, where its type and its name are plain; null where they are not.</summary>
    public static string? Declaration(ITypeSymbol type, bool isAnnotated, string name)
    {
        if (!IsPlain(name) || (Keyword(type.SpecialType) ?? PlainName(type)) is not { } plain)
        {
            return null;
        }

        return isAnnotated && type.IsReferenceType ? $"{plain}? {name}" : $"{plain} {name}";
    }

    /// <summary>Whether a name is one wherever it is written: no keyword, not even in some places, and nothing escaped in it.</summary>
    public static bool IsPlain(SyntaxToken identifier) => identifier.Text == identifier.ValueText && IsPlain(identifier.ValueText);

    public static bool IsIn(this ISymbol symbol, string namespaceName)
    {
        var end = namespaceName.Length;
        var part = symbol.ContainingNamespace;
        while (part is { IsGlobalNamespace: false })
        {
            var start = end - part.Name.Length;
            if (start < 0
                || string.CompareOrdinal(namespaceName, start, part.Name, 0, part.Name.Length) != 0
                || (start > 0 && namespaceName[start - 1] != '.'))
            {
                return false;
            }

            if (start == 0)
            {
                return part.ContainingNamespace.IsGlobalNamespace;
            }

            end = start - 1;
            part = part.ContainingNamespace;
        }

        return false;
    }

    /// <summary>The name of a namespace; empty for the global one.</summary>
    public static string FullName(this INamespaceSymbol symbol)
        => symbol.IsGlobalNamespace ? "" : Namespaces.GetValue(symbol, static symbol => symbol.ToDisplayString());

    /// <summary>The full name of a type that is no more than a name in a namespace; null for any other.</summary>
    private static string? PlainName(ITypeSymbol type)
        => type is INamedTypeSymbol { IsGenericType: false, IsTupleType: false, ContainingType: null, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface }
            && IsPlain(type.Name)
            ? type.ContainingNamespace.IsGlobalNamespace ? $"global::{type.Name}" : $"global::{type.ContainingNamespace.FullName()}.{type.Name}"
            : null;

    private static bool IsPlain(string name)
        => name.Length > 0 && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None;

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Double => "double",
        _ => null,
    };

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
            type.ContainingNamespace.FullName(),
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
