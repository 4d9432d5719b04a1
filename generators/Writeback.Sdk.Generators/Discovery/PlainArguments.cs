using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// The arguments of an attribute where they are written out: texts, joined texts, lists of texts. Whatever else they are, the compiler
/// is asked.
/// </summary>
internal sealed class PlainArguments
{
    private readonly string?[] _positional;
    private int _count;
    private List<(string Name, string? Text)>? _texts;
    private List<(string Name, EquatableArray<string> Texts)>? _lists;

    private PlainArguments(int positional) => _positional = new string?[positional];

    /// <summary>The arguments, or null when one of them is not written out.</summary>
    public static PlainArguments? Read(AttributeSyntax attribute, int positional)
    {
        var plain = new PlainArguments(positional);
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameColon is not null || !plain.Read(argument))
            {
                return null;
            }
        }

        return plain._count == positional ? plain : null;
    }

    public string? Text(int argument) => _positional[argument];

    public string? Text(string name) => _texts?.Find(item => item.Name == name).Text;

    public EquatableArray<string> Texts(string name) => _lists?.Find(item => item.Name == name).Texts ?? EquatableArray<string>.Empty;

    /// <summary>Whether the names of all named arguments are these.</summary>
    public bool HasOnly(string text, string list) => _texts?.Exists(item => item.Name != text) != true && _lists?.Exists(item => item.Name != list) != true;

    private bool Read(AttributeArgumentSyntax argument)
    {
        var name = argument.NameEquals?.Name.Identifier.ValueText;
        if (TryText(argument.Expression, out var text))
        {
            if (name is not null)
            {
                (_texts ??= []).Add((name, text));
                return true;
            }

            var isExpected = _count < _positional.Length;
            if (isExpected)
            {
                _positional[_count++] = text;
            }

            return isExpected;
        }

        if (name is not null && TryTexts(argument.Expression, out var texts))
        {
            (_lists ??= []).Add((name, texts));
            return true;
        }

        return false;
    }

    private static bool TryText(ExpressionSyntax expression, out string? text)
    {
        text = null;
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                text = literal.Token.ValueText;
                return !literal.ContainsDiagnostics;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression):
                return true;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                var isText = TryText(sum.Left, out var left) & TryText(sum.Right, out var right);
                text = left + right;
                return isText && left is not null && right is not null;
            default:
                return false;
        }
    }

    private static bool TryTexts(ExpressionSyntax expression, out EquatableArray<string> texts)
    {
        texts = EquatableArray<string>.Empty;
        if (expression is not CollectionExpressionSyntax collection)
        {
            return false;
        }

        var items = new List<string>();
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: var item } || !TryText(item, out var text) || text is null)
            {
                return false;
            }

            items.Add(text);
        }

        texts = items.ToEquatableArray();
        return true;
    }
}
