using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Analyzers;

/// <summary>Where in the author's source, never in generated parts of it, a declaration is reported.</summary>
internal static class DeclarationLocations
{
    /// <summary>The name of a type, in the part that carries an attribute.</summary>
    public static Location OfType(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
        => Syntax(attribute, cancellationToken)?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation() ?? OfSymbol(type);

    public static Location OfSymbol(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    /// <summary>Whether a compilation declares it; in an editor, assemblies that it refers to have source as well.</summary>
    public static bool IsDeclaredIn(ISymbol symbol, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    public static Location OfAttribute(AttributeData attribute, CancellationToken cancellationToken)
        => Syntax(attribute, cancellationToken)?.GetLocation() ?? Location.None;

    /// <summary>A positional argument; the attribute when it has none.</summary>
    public static Location OfArgument(AttributeData attribute, int position, CancellationToken cancellationToken)
    {
        var name = attribute.AttributeConstructor?.Parameters.ElementAtOrDefault(position)?.Name;
        var arguments = Arguments(attribute, cancellationToken).Where(argument => argument.NameEquals is null).ToList();
        var argument = arguments.Find(argument => argument.NameColon?.Name.Identifier.ValueText == name) ?? arguments.ElementAtOrDefault(position);
        return argument?.Expression.GetLocation() ?? OfAttribute(attribute, cancellationToken);
    }

    /// <summary>The value of a named argument; the attribute when it has none.</summary>
    public static Location OfArgument(AttributeData attribute, string name, CancellationToken cancellationToken)
        => Arguments(attribute, cancellationToken)
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
                ?? OfAttribute(attribute, cancellationToken);

    /// <summary>An element of a named argument that is a list; the whole value where its elements are not written one by one.</summary>
    public static Location OfElement(AttributeData attribute, string name, int element, CancellationToken cancellationToken)
    {
        var value = Arguments(attribute, cancellationToken).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
        IReadOnlyList<SyntaxNode> elements = value switch
        {
            CollectionExpressionSyntax collection => collection.Elements,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => [],
        };
        return element < elements.Count ? elements[element].GetLocation() : OfArgument(attribute, name, cancellationToken);
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Arguments(AttributeData attribute, CancellationToken cancellationToken)
        => Syntax(attribute, cancellationToken) is AttributeSyntax { ArgumentList: { } list } ? list.Arguments : default;

    private static SyntaxNode? Syntax(AttributeData attribute, CancellationToken cancellationToken)
        => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);
}
