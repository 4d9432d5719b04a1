using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// What a file declares, as far as it is written. Nothing that the generator reads depends on what is inside a body, and C# infers no
/// declared type from one; so two files of equal fingerprints declare the same, whatever else the project consists of.
/// </summary>
internal sealed class TreeDeclarations
{
    private readonly List<TypeDeclarationSyntax> _types = [];
    private readonly List<string> _typeNames = [];
    private List<ClassDeclarationSyntax>? _checkParts;
    private List<(string, string)>? _aliases;
    private Fingerprints? _fingerprints;

    public TreeDeclarations(SyntaxTree tree, CancellationToken cancellationToken)
    {
        Tree = tree;
        if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit)
        {
            CollectAliases(unit.Usings);
            CollectTypes(unit.Members);
        }
    }

    public SyntaxTree Tree { get; }

    /// <summary>The types that carry an attribute.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Types => _types;

    /// <summary>The names of all types that have parts, one for each part.</summary>
    public IReadOnlyList<string> TypeNames => _typeNames;

    /// <summary>Whether the file declares types for itself alone.</summary>
    public bool HasFileTypes { get; private set; }

    /// <summary>What the file calls by another name: the alias, and the last part of what it stands for.</summary>
    public IReadOnlyList<(string Alias, string Target)> Aliases => _aliases ?? (IReadOnlyList<(string, string)>)[];

    /// <summary>Classes with an attribute that is called <c>Check</c>, in the order of <see cref="Checks"/>.</summary>
    public IReadOnlyList<ClassDeclarationSyntax> CheckParts => _checkParts ?? (IReadOnlyList<ClassDeclarationSyntax>)[];

    /// <summary>What may matter to any declaration: everything outside of bodies, but for what <see cref="Checks"/> covers.</summary>
    public Fingerprint Common => (_fingerprints ??= Compute()).Common;

    /// <summary>
    /// For each of <see cref="CheckParts"/> what matters to that class alone: the arguments of the attribute, and the methods.
    /// </summary>
    public IReadOnlyList<Fingerprint> Checks => (_fingerprints ??= Compute()).Checks;

    private void CollectAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias: { } alias, NamespaceOrType: NameSyntax target })
            {
                (_aliases ??= []).Add((alias.Name.Identifier.ValueText, DeclaredNames.Last(target)));
            }
        }
    }

    private void CollectTypes(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax declaration:
                    CollectAliases(declaration.Usings);
                    CollectTypes(declaration.Members);
                    break;
                case TypeDeclarationSyntax type:
                    Collect(type);
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    HasFileTypes |= member.Modifiers.Any(SyntaxKind.FileKeyword);
                    break;
            }
        }
    }

    private void Collect(TypeDeclarationSyntax type)
    {
        _typeNames.Add(type.Identifier.ValueText);
        HasFileTypes |= type.Modifiers.Any(SyntaxKind.FileKeyword);
        if (type.AttributeLists.Count > 0)
        {
            _types.Add(type);
            if (type is ClassDeclarationSyntax declaration && IsCheckPart(declaration))
            {
                (_checkParts ??= []).Add(declaration);
            }
        }

        CollectTypes(type.Members);
    }

    private static bool IsCheckPart(ClassDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            if (list.Attributes.Any(DeclaredNames.IsCheck))
            {
                return true;
            }
        }

        return false;
    }

    private Fingerprints Compute()
    {
        var common = new FingerprintBuilder();
        var checks = CheckParts.ToDictionary(part => (SyntaxNode)part, _ => new FingerprintBuilder());
        Add(Tree.GetRoot(), common, checks);
        return new Fingerprints(common.Fingerprint, CheckParts.Select(part => checks[part].Fingerprint).ToList());
    }

    private static void Add(SyntaxNode node, FingerprintBuilder fingerprint, Dictionary<SyntaxNode, FingerprintBuilder> checks)
    {
        // With the kinds of nodes and where they end, the fingerprint is of the tree and not of its tokens: files that are being
        // typed have trees, too, of which the compiler reads the same declarations.
        fingerprint.Add(node.RawKind);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } childNode)
            {
                AddToken(child.AsToken(), fingerprint);
            }
            else if (IsOrdinaryMethod(childNode))
            {
                AddNullableDirectives(childNode, fingerprint);
            }
            else if (IsBody(childNode))
            {
                // That there is a body tells the two parts of a partial method apart.
                fingerprint.Add(-childNode.RawKind);
                AddNullableDirectives(childNode, fingerprint);
            }
            else
            {
                Add(childNode, OwnerOf(childNode, checks) ?? fingerprint, checks);
            }
        }

        fingerprint.Add(-1);
    }

    /// <summary>The check that a node matters to alone, if there is one.</summary>
    private static FingerprintBuilder? OwnerOf(SyntaxNode node, Dictionary<SyntaxNode, FingerprintBuilder> checks) => node switch
    {
        MethodDeclarationSyntax { Parent: ClassDeclarationSyntax type } when checks.TryGetValue(type, out var check) => check,
        AttributeArgumentListSyntax { Parent: AttributeSyntax { Parent.Parent: ClassDeclarationSyntax type } attribute }
            when DeclaredNames.IsCheck(attribute) && checks.TryGetValue(type, out var check) => check,
        _ => null,
    };

    private static void AddToken(SyntaxToken token, FingerprintBuilder fingerprint)
    {
        fingerprint.Add(token.IsMissing ? -token.RawKind : token.RawKind);
        if (token.Text.Length > 0 && (token.IsKind(SyntaxKind.IdentifierToken) || token.Value is not null))
        {
            fingerprint.Add(token.Text);
        }

        if (token.ContainsDirectives)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                AddNullableDirective(trivia.GetStructure(), fingerprint);
            }
        }
    }

    // Directives are no tokens, and this one says what a type means from there on.
    private static void AddNullableDirectives(SyntaxNode node, FingerprintBuilder fingerprint)
    {
        if (node.ContainsDirectives)
        {
            foreach (var trivia in node.DescendantTrivia().Where(trivia => trivia.IsDirective))
            {
                AddNullableDirective(trivia.GetStructure(), fingerprint);
            }
        }
    }

    private static void AddNullableDirective(SyntaxNode? structure, FingerprintBuilder fingerprint)
    {
        if (structure is NullableDirectiveTriviaSyntax directive)
        {
            fingerprint.Add(directive.ToString());
        }
    }

    /// <summary>
    /// Whether a node is a method of a type that declares nothing for the generator, in this part or in another. Of such types, only
    /// names, constants, properties and constructors can matter: they may be parts of evidence.
    /// </summary>
    private static bool IsOrdinaryMethod(SyntaxNode node)
        => node is MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax or IndexerDeclarationSyntax
            && node.Parent is TypeDeclarationSyntax { AttributeLists.Count: 0 } type
            && !type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether a node is the body of a member, or what a program does at its top. Initializers are no bodies: constants have them.</summary>
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax
            => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax,
        GlobalStatementSyntax => true,
        _ => false,
    };

    /// <summary>Computed when they are first compared, by whichever thread comes: they are the same for all.</summary>
    private sealed record Fingerprints(Fingerprint Common, IReadOnlyList<Fingerprint> Checks);
}
