using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>Reads a check off its symbol.</summary>
internal static class SymbolCheckParser
{
    /// <summary>The check, unless the attribute is another one's or stands on another part of the type.</summary>
    public static FoundCheck? Parse(INamedTypeSymbol type, TypeDeclarationSyntax part, INamedTypeSymbol checkAttribute)
    {
        if (type.GetAttributes().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, checkAttribute)) is not { } attribute
            || attribute.ApplicationSyntaxReference is not { } reference
            || reference.SyntaxTree != part.SyntaxTree
            || !part.Span.Contains(reference.Span)
            || Text(attribute, 0) is not { } id
            || Text(attribute, 1) is not { } title)
        {
            return null;
        }

        var evidence = new List<string>();
        var findings = new List<FoundFinding>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Name == "Evaluate")
            {
                evidence.AddRange(method.Parameters.Select(parameter => FullName(parameter.Type)));
            }
            else if (method.IsPartialDefinition && Finding(method) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return new FoundCheck(
            FullName(type), id, title, Named(attribute, "Category") ?? "General", new(evidence), Headers(type), new([.. Headers(type).Items.Select(static _ => "")]), new(findings));
    }

    private static ValueList<string> Headers(INamedTypeSymbol type)
    {
        var headers = new List<string>();
        for (var container = type; container is not null; container = container.ContainingType)
        {
            headers.Insert(0, $"partial class {container.Name}");
        }

        if (!type.ContainingNamespace.IsGlobalNamespace)
        {
            headers.Insert(0, $"namespace {type.ContainingNamespace.ToDisplayString()}");
        }

        return new(headers);
    }

    private static FoundFinding? Finding(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { BaseType.Name: "FindingAttribute" } type && Text(attribute, 0) is { } template)
            {
                var parameters = string.Join(", ", method.Parameters.Select(parameter => $"{FullName(parameter.Type)} {parameter.Name}"));
                return new FoundFinding(
                    method.Name,
                    $"{SyntaxFacts.GetText(method.DeclaredAccessibility)}{(method.IsStatic ? " static" : "")} partial {FullName(method.ReturnType)} {method.Name}({parameters})",
                    type.Name[..^"Attribute".Length],
                    template,
                    Named(attribute, "Remedy"),
                    new([.. method.Parameters.Select(parameter => parameter.Name)]));
            }
        }

        return null;
    }

    private static string FullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string? Text(AttributeData attribute, int position)
        => attribute.ConstructorArguments.Length > position ? attribute.ConstructorArguments[position].Value as string : null;

    private static string? Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
}
