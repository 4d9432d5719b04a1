using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a <c>[CheckPack]</c> class.</summary>
internal static class PackParser
{
    public static PackModel? Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        if (!type.IsStatic
            || type.IsGenericType
            || attribute.Text(0) is not { } name
            || !SyntaxFacts.IsValidIdentifier(name))
        {
            return null;
        }

        var probes = new List<ProbeModel>();
        foreach (var item in attribute.NamedItems("Probes"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Value is INamedTypeSymbol probe && ProbeParser.Parse(probe) is { } model)
            {
                probes.Add(model);
            }
        }

        return new PackModel(
            type.ToDeclaredType(),
            name,
            (attribute.Named("Json")?.Value as INamedTypeSymbol)?.FullName(),
            probes.ToEquatableArray(),
            attribute.NamedItems("Includes").Select(item => Included(item.Value)).OfType<IncludedPack>().ToEquatableArray());
    }

    private static IncludedPack? Included(object? value)
        => value is INamedTypeSymbol pack && pack.Attribute("CheckPackAttribute")?.Text(0) is { } name
            ? new IncludedPack(pack.FullName(), name, ReportEmitter.FullName(pack.ToDeclaredType().Namespace, name))
            : null;
}
