using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Reads methods of a check whose declaration says all there is to know, but for what the names of types mean. Of any other, the
/// compiler is asked: what is unusual is rare, and then not worth a rule of its own.
/// </summary>
internal static class PlainMethods
{
    /// <summary>Reads a partial method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="scope">What names mean.</param>
    /// <param name="finding">The finding; null where the method is none.</param>
    /// <returns>Whether the declaration says it all.</returns>
    public static bool TryFinding(MethodDeclarationSyntax method, NameScope scope, out FindingModel? finding)
    {
        finding = null;

        // @Pass is not looked up as PassAttribute.
        if (method is not { TypeParameterList: null, AttributeLists: [{ Target: null, Attributes: [{ Name: IdentifierNameSyntax { Identifier.Text: var status } } attribute] }] }
            || !FindingParser.IsStatus(status)
            || !SymbolReading.IsPlain(method.Identifier)
            || PlainArguments.Read(attribute, positional: 1) is not { } arguments
            || !arguments.HasOnly(text: "Remedy", list: "References")
            || Modifiers(method.Modifiers) is not { } modifiers
            || Arguments(method.ParameterList, scope) is not { } parameters
            || !scope.IsOurs(status))
        {
            return false;
        }

        if (arguments.Text(0) is { } template)
        {
            finding = new FindingModel(method.Identifier.ValueText, modifiers, status, template, arguments.Text("Remedy"), arguments.Texts("References"), parameters);
        }

        return true;
    }

    /// <summary>What <c>Evaluate</c> takes; null where the declaration does not say it.</summary>
    public static EquatableArray<ParameterModel>? Evidence(MethodDeclarationSyntax evaluate, NameScope scope)
    {
        if (evaluate.TypeParameterList is not null || evaluate.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return null;
        }

        var parameters = new List<ParameterModel>(evaluate.ParameterList.Parameters.Count);
        foreach (var parameter in evaluate.ParameterList.Parameters)
        {
            if (parameter is not { Modifiers.Count: 0, Type: NameSyntax name }
                || IsEach(parameter, scope) is not { } isEach
                || scope.TypeOf(name) is not { } type)
            {
                return null;
            }

            parameters.Add(ParameterParser.Parse(type, isEach));
        }

        return parameters.ToEquatableArray();
    }

    private static bool? IsEach(ParameterSyntax parameter, NameScope scope) => parameter.AttributeLists switch
    {
        [] => false,
        [{ Target: null, Attributes: [{ Name: IdentifierNameSyntax { Identifier.Text: "Each" }, ArgumentList: null }] }] when scope.IsOurs("Each") => true,
        _ => null,
    };

    /// <summary>Accessibility and <c>static</c>; null where there is more.</summary>
    private static string? Modifiers(SyntaxTokenList modifiers)
    {
        var accessibility = "";
        var isStatic = false;
        foreach (var modifier in modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword when accessibility.Length == 0:
                    accessibility = modifier.Text;
                    break;
                case SyntaxKind.StaticKeyword:
                    isStatic = true;
                    break;
                case SyntaxKind.PartialKeyword:
                    break;
                default:
                    return null;
            }
        }

        return (accessibility, isStatic) switch
        {
            ("" or "private", true) => "private static",
            ("" or "private", false) => "private",
            (_, true) => accessibility + " static",
            _ => accessibility,
        };
    }

    private static EquatableArray<ArgumentModel>? Arguments(ParameterListSyntax list, NameScope scope)
    {
        var arguments = new List<ArgumentModel>(list.Parameters.Count);
        foreach (var parameter in list.Parameters)
        {
            if (parameter is not { Modifiers.Count: 0, AttributeLists.Count: 0, Type: { } type }
                || !SymbolReading.IsPlain(parameter.Identifier)
                || Declaration(type, parameter.Identifier.ValueText, scope) is not { } declaration)
            {
                return null;
            }

            arguments.Add(new ArgumentModel(declaration, parameter.Identifier.ValueText));
        }

        return arguments.ToEquatableArray();
    }

    private static string? Declaration(TypeSyntax type, string name, NameScope scope)
    {
        var isAnnotated = type is NullableTypeSyntax;
        var plain = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        return scope.TypeOf(plain) is { } symbol && (!isAnnotated || symbol.IsReferenceType) ? SymbolReading.Declaration(symbol, isAnnotated, name) : null;
    }
}
