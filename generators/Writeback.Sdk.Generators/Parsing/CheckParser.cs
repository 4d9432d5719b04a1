using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a <c>[Check]</c> class. What is not a check (no id, no <c>Evaluate</c>) yields nothing: analyzers speak, the generator does not.</summary>
internal static class CheckParser
{
    public static CheckModel? Parse(INamedTypeSymbol type, CheckHeader header, CancellationToken cancellationToken)
    {
        if (type.IsAbstract || type.IsGenericType || header.Id is not { Length: > 0 } || header.Title is null)
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
            evaluate is null ? null : Entry(type, header, evaluate),
            new FindingsModel(type.ToDeclaredType(), header.Id, findings.ToEquatableArray()));
    }

    private static CheckEntry? Entry(INamedTypeSymbol type, CheckHeader header, IMethodSymbol evaluate)
        => ParameterParser.Parse(evaluate) is not { } parameters ? null : new CheckEntry(
            type.FullName(),
            type.Name,
            header.Id!,
            header.Title!,
            header.Category,
            header.Severity,
            header.Tags,
            header.Requires,
            evaluate.IsStatic,
            parameters);
}
