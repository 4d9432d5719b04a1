using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// A declaration of a type as it is written, and, where that does not say enough, what the compiler makes of it: to ask for one symbol
/// costs more than to read the whole declaration.
/// </summary>
internal sealed class TypePart(Compilation compilation, TypeDeclarationSyntax syntax, CancellationToken cancellationToken)
{
    private SemanticModel? _model;
    private INamedTypeSymbol? _symbol;

    public TypeDeclarationSyntax Syntax { get; } = syntax;

    public INamedTypeSymbol? Symbol => _symbol ??= Model.GetDeclaredSymbol(Syntax, cancellationToken);

    private SemanticModel Model => _model ??= compilation.GetSemanticModel(Syntax.SyntaxTree);

    public IMethodSymbol? SymbolOf(MethodDeclarationSyntax method) => Model.GetDeclaredSymbol(method, cancellationToken);
}
