using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers;

/// <summary>The message or the remedy of a finding method, read as <c>MessageTemplate</c> of the SDK reads it at run time.</summary>
internal sealed class FindingTemplate
{
    public const string Message = "message";
    public const string Remedy = "remedy";

    private readonly ExpressionSyntax? _expression;
    private readonly AttributeSyntax? _attribute;

    private FindingTemplate(string kind, string text, AttributeSyntax? attribute, ExpressionSyntax? expression)
    {
        Kind = kind;
        Text = text;
        _attribute = attribute;
        _expression = expression;
        Placeholders = Read(text, out var strayBrace);
        StrayBrace = strayBrace;
    }

    /// <summary>What a person calls it: message or remedy.</summary>
    public string Kind { get; }

    public string Text { get; }

    /// <summary>The names between braces, each once, without formats.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>The first brace that is neither doubled nor has a partner.</summary>
    public char? StrayBrace { get; }

    /// <summary>Where the whole template is written.</summary>
    public Location Location => (_expression ?? (SyntaxNode?)_attribute)?.GetLocation() ?? Location.None;

    public static IEnumerable<FindingTemplate> ReadAll(AttributeData attribute, CancellationToken cancellationToken)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        IReadOnlyList<AttributeArgumentSyntax> arguments = syntax?.ArgumentList is { } list ? list.Arguments : [];
        if (attribute.ConstructorArguments is [{ Value: string message }])
        {
            yield return new(Message, message, syntax, arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression);
        }

        if (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Remedy").Value.Value is string remedy)
        {
            var written = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Remedy");
            yield return new(Remedy, remedy, syntax, written?.Expression);
        }
    }

    /// <summary>The names between the braces of a text, each once, without formats.</summary>
    public static List<string> Read(string text, out char? strayBrace)
    {
        var names = new List<string>();
        strayBrace = null;
        for (var position = 0; position < text.Length;)
        {
            var character = text[position];
            if (character is not ('{' or '}'))
            {
                position++;
            }
            else if (position + 1 < text.Length && text[position + 1] == character)
            {
                position += 2;
            }
            else if (character == '{' && text.IndexOf('}', position) is > 0 and var end && text.LastIndexOf('{', end - 1) == position)
            {
                var name = text.Substring(position + 1, end - position - 1).Split(':')[0];
                if (!names.Contains(name))
                {
                    names.Add(name);
                }

                position = end + 1;
            }
            else
            {
                strayBrace ??= character;
                position++;
            }
        }

        return names;
    }

    /// <summary>Where a placeholder's name is written; nowhere when the text comes from a constant elsewhere.</summary>
    public IEnumerable<Location> LocationsOf(string placeholder)
    {
        foreach (var token in _expression?.DescendantTokens() ?? [])
        {
            if (!IsStringLiteral(token))
            {
                continue;
            }

            var text = token.Text;
            for (var at = text.IndexOf("{" + placeholder, StringComparison.Ordinal); at >= 0; at = text.IndexOf("{" + placeholder, at + 1, StringComparison.Ordinal))
            {
                var end = at + 1 + placeholder.Length;
                if (end < text.Length && text[end] is '}' or ':' && !IsDoubled(text, at))
                {
                    yield return Location.Create(token.SyntaxTree!, new TextSpan(token.SpanStart + at + 1, placeholder.Length));
                }
            }
        }
    }

    private static bool IsStringLiteral(SyntaxToken token)
        => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;

    private static bool IsDoubled(string text, int brace)
    {
        var before = 0;
        while (before < brace && text[brace - before - 1] == '{')
        {
            before++;
        }

        return before % 2 != 0;
    }
}
