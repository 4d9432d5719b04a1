using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>Reads a check off its text.</summary>
internal static class SyntaxCheckParser
{
    private static readonly string[] Statuses = ["Pass", "Warn", "Fail", "Inconclusive", "NotApplicable"];

    public static FoundCheck? Parse(TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var attribute = Attribute(type, "Check")!;
        if (Text(attribute, 0) is not { } id || Text(attribute, 1) is not { } title)
        {
            return null;
        }

        var evidence = new List<string>();
        var findings = new List<FoundFinding>();
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (method.Identifier.Text == "Evaluate")
            {
                evidence.AddRange(method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString() ?? ""));
            }
            else if (method.Modifiers.Any(SyntaxKind.PartialKeyword) && Finding(method) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return WithScopes(type, id, title, Text(attribute, "Category") ?? "General", new(evidence), new(findings));
    }

    /// <summary>The attribute that is written under a name, whatever it means.</summary>
    public static AttributeSyntax? Attribute(MemberDeclarationSyntax member, string name)
    {
        foreach (var list in member.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var written = RightmostName(attribute.Name);
                if (written == name || (written.Length == name.Length + 9 && written.StartsWith(name, StringComparison.Ordinal) && written.EndsWith("Attribute", StringComparison.Ordinal)))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    private static string RightmostName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static FoundFinding? Finding(MethodDeclarationSyntax method)
    {
        foreach (var status in Statuses)
        {
            if (Attribute(method, status) is { } attribute && Text(attribute, 0) is { } template)
            {
                var parameters = method.ParameterList.Parameters;
                var declarations = parameters.Select(parameter => $"{parameter.Modifiers} {parameter.Type} {parameter.Identifier}".TrimStart());
                return new FoundFinding(
                    method.Identifier.Text,
                    $"{method.Modifiers} {method.ReturnType} {method.Identifier}({string.Join(", ", declarations)})",
                    status,
                    template,
                    Text(attribute, "Remedy"),
                    new([.. parameters.Select(parameter => parameter.Identifier.Text)]));
            }
        }

        return null;
    }

    private static FoundCheck WithScopes(
        TypeDeclarationSyntax type, string id, string title, string category, ValueList<string> evidence, ValueList<FoundFinding> findings)
    {
        var headers = new List<string>();
        var usings = new List<string>();
        var fullName = "";
        foreach (var ancestor in type.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case TypeDeclarationSyntax container:
                    headers.Add($"partial {container.Keyword.Text} {container.Identifier.Text}");
                    usings.Add("");
                    fullName = $".{container.Identifier.Text}{fullName}";
                    break;
                case BaseNamespaceDeclarationSyntax container:
                    headers.Add($"namespace {container.Name}");
                    usings.Add(container.Usings.ToFullString());
                    fullName = $".{container.Name}{fullName}";
                    break;
                case CompilationUnitSyntax unit:
                    // Aliases that types hide behind are copied, too. Global usings hold for the generated file as they are.
                    usings[^1] = string.Concat(unit.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.None))) + "\n" + usings[^1];
                    break;
            }
        }

        headers.Reverse();
        usings.Reverse();
        return new FoundCheck("global::" + fullName[1..], id, title, category, evidence, new(headers), new(usings), findings);
    }

    private static string? Text(AttributeSyntax attribute, int position)
        => attribute.ArgumentList?.Arguments is { } arguments && arguments.Count > position && arguments[position] is { NameEquals: null, NameColon: null } argument
            ? Literal(argument.Expression)
            : null;

    private static string? Text(AttributeSyntax attribute, string name)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
            {
                return Literal(argument.Expression);
            }
        }

        return null;
    }

    /// <summary>A constant's value is known only where it is written out.</summary>
    private static string? Literal(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax literal && literal.Token.Value is string text ? text : null;
}
