using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Whether an attribute's plain name means one of ours. The compiler is asked once for each name and kind of surroundings: files of
/// one namespace and one list of usings share the answer. Binding each attribute costs five times as much.
/// </summary>
internal sealed class AttributeNames(Compilation compilation)
{
    private readonly Dictionary<(Fingerprint Scope, string Name), bool> _known = [];

    /// <summary>Whether <c>[name(…)]</c> on a class, or on a member of it, is the SDK's attribute.</summary>
    public bool IsOurs(string name, INamedTypeSymbol symbol, ClassDeclarationSyntax type)
    {
        // Types that a class has, or inherits, would come before those of its namespace; and another part may say what this one does not.
        if (symbol.DeclaringSyntaxReferences.Length > 1
            || type is not { BaseList: null, TypeParameterList: null, Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax }
            || type.Members.Any(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
        {
            return false;
        }

        var key = (ScopeOf(type), name);
        if (!_known.TryGetValue(key, out var isOurs))
        {
            _known.Add(key, isOurs = LookUp(name, type));
        }

        return isOurs;
    }

    private static Fingerprint ScopeOf(SyntaxNode type)
    {
        var scope = new FingerprintBuilder();
        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseNamespaceDeclarationSyntax declaration:
                    scope.Add(declaration.Name.ToString());
                    Add(declaration.Usings, declaration.Externs, scope);
                    break;
                case CompilationUnitSyntax unit:
                    Add(unit.Usings, unit.Externs, scope);
                    break;
            }
        }

        return scope.Fingerprint;
    }

    private static void Add(SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<ExternAliasDirectiveSyntax> externs, FingerprintBuilder scope)
    {
        foreach (var directive in usings)
        {
            scope.Add(directive.ToString());
        }

        foreach (var directive in externs)
        {
            scope.Add(directive.ToString());
        }
    }

    private bool LookUp(string name, ClassDeclarationSyntax type)
    {
        var attribute = name + "Attribute";
        var found = compilation.GetSemanticModel(type.SyntaxTree).LookupNamespacesAndTypes(type.OpenBraceToken.SpanStart, null, attribute);
        return found is [INamedTypeSymbol only]
            && only.IsIn(KnownNames.SdkNamespace)
            && SymbolEqualityComparer.Default.Equals(only.ContainingAssembly, compilation.GetTypeByMetadataName(KnownNames.CheckAttribute)?.ContainingAssembly);
    }
}
