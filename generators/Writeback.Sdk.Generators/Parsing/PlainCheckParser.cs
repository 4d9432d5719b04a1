using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Reads a <c>[Check]</c> class off its one declaration, as <see cref="CheckParser"/> reads it off its symbol. Where a method does not
/// say by itself what it is, the compiler is asked for that method.
/// </summary>
internal static class PlainCheckParser
{
    /// <summary>Whether a class, whose scope is plain, is no more than its declaration says.</summary>
    public static bool IsPlain(ClassDeclarationSyntax declaration)
    {
        foreach (var modifier in declaration.Modifiers)
        {
            if (modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.SealedKeyword or SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    public static CheckModel? Parse(TypePart part, ClassDeclarationSyntax declaration, CheckHeader header, NameScope scope, CancellationToken cancellationToken)
    {
        if (header.Id is not { Length: > 0 } || header.Title is null)
        {
            return null;
        }

        MethodDeclarationSyntax? evaluate = null;
        var findings = new List<FindingModel>();
        foreach (var member in declaration.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is not MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method)
            {
                continue;
            }

            if (method.Identifier.ValueText == "Evaluate")
            {
                evaluate ??= method;
            }
            else if (IsPartialDefinition(method) && Finding(part, method, scope) is { } finding)
            {
                findings.Add(finding);
            }
        }

        var name = declaration.Identifier.ValueText;
        var fullName = scope.Namespace.Length == 0 ? $"global::{name}" : $"global::{scope.Namespace}.{name}";
        return new CheckModel(
            evaluate is null ? null : Entry(part, evaluate, header, scope, name, fullName),
            new FindingsModel(
                new DeclaredType(scope.Namespace, name, fullName, declaration.Modifiers.Any(SyntaxKind.PublicKeyword), "class", EquatableArray<string>.Empty),
                header.Id,
                findings.ToEquatableArray()));
    }

    private static bool IsPartialDefinition(MethodDeclarationSyntax method)
        => method is { Body: null, ExpressionBody: null }
            && method.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !method.Modifiers.Any(SyntaxKind.ExternKeyword);

    private static FindingModel? Finding(TypePart part, MethodDeclarationSyntax method, NameScope scope)
        => PlainMethods.TryFinding(method, scope, out var finding) ? finding : part.SymbolOf(method) is { } symbol ? FindingParser.Parse(symbol) : null;

    private static CheckEntry? Entry(TypePart part, MethodDeclarationSyntax evaluate, CheckHeader header, NameScope scope, string name, string fullName)
    {
        var parameters = PlainMethods.Evidence(evaluate, scope) ?? (part.SymbolOf(evaluate) is { } symbol ? ParameterParser.Parse(symbol) : null);
        return parameters is { } bound
            ? new CheckEntry(
                fullName,
                name,
                header.Id!,
                header.Title!,
                header.Category,
                header.Severity,
                header.Tags,
                header.Requires,
                evaluate.Modifiers.Any(SyntaxKind.StaticKeyword),
                bound)
            : null;
    }
}
