using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// What names mean in classes whose surroundings alone decide it. The compiler is asked once for each name and kind of surroundings:
/// files of one namespace and one list of usings share the answer. Binding each name costs many times as much.
/// </summary>
internal sealed class PlainNames(Compilation compilation, Project project)
{
    private readonly Dictionary<Fingerprint, NameScope?> _scopes = [];
    private HashSet<string>? _repeated;
    private HashSet<SyntaxTree>? _withFileTypes;

    /// <summary>
    /// The scope of a class; null where more than the namespace and the usings decide what a name means inside of it, or where the
    /// class may be more than this declaration says.
    /// </summary>
    public NameScope? ScopeOf(ClassDeclarationSyntax type)
    {
        // Types that a class has, or inherits, would come before those of its namespace; and another part may say what this one does not.
        if (type is not { BaseList: null, TypeParameterList: null, ContainsDiagnostics: false, Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax }
            || !SymbolReading.IsPlain(type.Identifier)
            || HasTypes(type)
            || IsRepeated(type.Identifier.ValueText)
            || _withFileTypes!.Contains(type.SyntaxTree))
        {
            return null;
        }

        var fingerprint = FingerprintOf(type);
        if (!_scopes.TryGetValue(fingerprint, out var scope))
        {
            _scopes.Add(fingerprint, scope = NamespaceOf(type) is { } name ? new NameScope(compilation, type, name) : null);
        }

        return scope;
    }

    private static bool HasTypes(ClassDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another type of the project, or another part of the same, goes by this name.</summary>
    private bool IsRepeated(string name)
    {
        if (_repeated is null)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            _repeated = new HashSet<string>(StringComparer.Ordinal);
            _withFileTypes = [];
            foreach (var tree in project.Trees)
            {
                foreach (var declared in tree.TypeNames)
                {
                    if (!seen.Add(declared))
                    {
                        _repeated.Add(declared);
                    }
                }

                if (tree.HasFileTypes)
                {
                    _withFileTypes.Add(tree.Tree);
                }
            }
        }

        return _repeated.Contains(name);
    }

    private static Fingerprint FingerprintOf(SyntaxNode type)
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

    /// <summary>The full name of the namespace around a class; null where a part of it is no plain name.</summary>
    private static string? NamespaceOf(SyntaxNode type)
    {
        var parts = new List<string>();
        for (var node = type.Parent; node is BaseNamespaceDeclarationSyntax declaration; node = node.Parent)
        {
            var name = declaration.Name;
            while (name is QualifiedNameSyntax qualified)
            {
                parts.Insert(0, Plain(qualified.Right));
                name = qualified.Left;
            }

            parts.Insert(0, Plain(name));
        }

        return parts.Contains("") ? null : string.Join(".", parts);

        static string Plain(NameSyntax name) => name is IdentifierNameSyntax { Identifier: var identifier } && SymbolReading.IsPlain(identifier) ? identifier.ValueText : "";
    }
}
