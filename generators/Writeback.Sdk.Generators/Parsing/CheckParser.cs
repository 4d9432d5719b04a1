using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a <c>[Check]</c> class. What is not a check (no id, no <c>Evaluate</c>) yields nothing: analyzers speak, the generator does not.</summary>
internal static class CheckParser
{
    public static CheckModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { IsAbstract: false, IsGenericType: false } type)
        {
            return null;
        }

        var attribute = context.Attributes[0];
        if (attribute.Text(0) is not { Length: > 0 } id || attribute.Text(1) is not { } title)
        {
            return null;
        }

        IMethodSymbol? evaluate = null;
        var findings = new List<FindingModel>();
        foreach (var member in type.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                continue;
            }

            if (method.Name == "Evaluate")
            {
                evaluate ??= method;
            }
            else if (method.IsPartialDefinition && FindingParser.Parse(method) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return new CheckModel(
            evaluate is null ? null : Entry(type, attribute, id, title, evaluate),
            new FindingsModel(type.ToDeclaredType(), id, findings.ToEquatableArray()));
    }

    private static CheckEntry? Entry(INamedTypeSymbol type, AttributeData attribute, string id, string title, IMethodSymbol evaluate)
        => ParameterParser.Parse(evaluate) is not { } parameters ? null : new CheckEntry(
            type.FullName(),
            type.Name,
            id,
            title,
            attribute.NamedText("Category") ?? "General",
            Severity(attribute),
            attribute.NamedTexts("Tags"),
            Requires(type),
            evaluate.IsStatic,
            parameters);

    private static string Severity(AttributeData attribute) => attribute.Named("Severity")?.Value switch
    {
        0 => "none",
        1 => "info",
        2 => "warning",
        _ => "error",
    };

    private static EquatableArray<string> Requires(INamedTypeSymbol type)
    {
        var required = new List<string>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "RequiresAttribute", TypeArguments: [var check] } attributeType && attributeType.IsIn(KnownNames.SdkNamespace))
            {
                // What is no check stays a name, which the registry refuses.
                required.Add(check.Attribute("CheckAttribute")?.Text(0) ?? check.Name);
            }
        }

        return required.ToEquatableArray();
    }
}
