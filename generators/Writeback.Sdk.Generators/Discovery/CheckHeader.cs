using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>What the attributes of a check say.</summary>
internal sealed record CheckHeader(string? Id, string? Title, string Category, string Severity, EquatableArray<string> Tags, EquatableArray<RequiredCheck> Requires)
{
    private const string DefaultCategory = "General";
    private const string DefaultSeverity = "error";

    public static CheckHeader Read(PlainArguments arguments)
        => new(
            arguments.Text(0),
            arguments.Text(1),
            arguments.Text("Category") ?? DefaultCategory,
            DefaultSeverity,
            arguments.Texts("Tags"),
            EquatableArray<RequiredCheck>.Empty);

    public static CheckHeader Read(INamedTypeSymbol type, AttributeData attribute)
        => new(
            attribute.Text(0),
            attribute.Text(1),
            attribute.NamedText("Category") ?? DefaultCategory,
            ReadSeverity(attribute),
            attribute.NamedTexts("Tags"),
            ReadRequires(type));

    private static string ReadSeverity(AttributeData attribute) => attribute.Named("Severity")?.Value switch
    {
        0 => "none",
        1 => "info",
        2 => "warning",
        _ => DefaultSeverity,
    };

    private static EquatableArray<RequiredCheck> ReadRequires(INamedTypeSymbol type)
    {
        var required = new List<RequiredCheck>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "RequiresAttribute", TypeArguments: [var check] } attributeType && attributeType.IsIn(KnownNames.SdkNamespace))
            {
                // The id of a check of this project is its own: this one does not change with it.
                var isForeign = check.DeclaringSyntaxReferences.IsEmpty;
                required.Add(new RequiredCheck(check.FullName(), (isForeign ? check.Attribute("CheckAttribute")?.Text(0) : null) ?? check.Name, isForeign));
            }
        }

        return required.ToEquatableArray();
    }
}
