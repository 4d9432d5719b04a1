using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>A namespace and a list of usings, and what names mean there. The first class that is found there stands for all.</summary>
internal sealed class NameScope(Compilation compilation, ClassDeclarationSyntax first, string namespaceName)
{
    private readonly SemanticModel _model = compilation.GetSemanticModel(first.SyntaxTree);
    private readonly int _position = first.Identifier.SpanStart;
    private readonly Dictionary<string, bool> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);

    /// <summary>The full name of the namespace; empty for the global one.</summary>
    public string Namespace { get; } = namespaceName;

    /// <summary>Whether <c>[name(…)]</c> is the SDK's attribute.</summary>
    public bool IsOurs(string name)
    {
        if (!_attributes.TryGetValue(name, out var isOurs))
        {
            _attributes.Add(name, isOurs = LookUpAttribute(name + "Attribute"));
        }

        return isOurs;
    }

    /// <summary>The type that an expression means; null where it means none, or none that has a name.</summary>
    public INamedTypeSymbol? TypeOf(TypeSyntax type)
    {
        var text = type is IdentifierNameSyntax name ? name.Identifier.Text : type.ToString();
        if (!_types.TryGetValue(text, out var symbol))
        {
            _types.Add(text, symbol = _model.GetSpeculativeTypeInfo(_position, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } found ? found : null);
        }

        return symbol;
    }

    private bool LookUpAttribute(string name)
        => _model.LookupNamespacesAndTypes(_position, null, name) is [INamedTypeSymbol only]
            && only.IsIn(KnownNames.SdkNamespace)
            && SymbolEqualityComparer.Default.Equals(only.ContainingAssembly, compilation.GetTypeByMetadataName(KnownNames.CheckAttribute)?.ContainingAssembly);
}
