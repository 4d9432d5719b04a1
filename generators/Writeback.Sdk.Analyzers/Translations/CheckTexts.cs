using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Reads the texts of one check.</summary>
internal static class CheckTexts
{
    private const string Category = "Category";

    /// <summary>The title, then the message of each finding with its remedy, as they are declared.</summary>
    public static IEnumerable<NeutralText> OfCheck(INamedTypeSymbol check, AttributeData attribute, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var id = CheckId.Of(attribute);
        if (attribute.ConstructorArguments is [_, { Value: string title }, ..])
        {
            yield return new NeutralText("title", id, title, null, token => DeclarationLocations.OfArgument(attribute, 1, token));
        }

        foreach (var method in check.GetMembers().OfType<IMethodSymbol>())
        {
            if (FindingMethods.Attribute(method, sdk) is not { } finding)
            {
                continue;
            }

            var key = $"{id}.{method.Name}";
            var parameters = method.Parameters.Select(parameter => parameter.Name).ToList();
            foreach (var template in FindingTemplate.ReadAll(finding, cancellationToken))
            {
                yield return new NeutralText(
                    template.Kind, template.Kind == FindingTemplate.Message ? key : key + ".Remedy", template.Text, parameters, _ => template.Location);
            }
        }
    }

    /// <summary>The category that a check is in.</summary>
    public static NeutralText OfCategory(AttributeData attribute)
    {
        var category = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == Category).Value.Value as string ?? "General";
        return new NeutralText("category", $"{Category}.{category}", category, null, token => DeclarationLocations.OfArgument(attribute, Category, token));
    }
}
