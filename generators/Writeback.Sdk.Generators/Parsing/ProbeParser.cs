using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads a <c>[Probe]</c> class: what it provides, what it needs, how its attempts are limited.</summary>
internal static class ProbeParser
{
    public static ProbeModel? Parse(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsGenericType || Observe(type) is not { } observe || Evidence(observe.ReturnType) is not { } provided)
        {
            return null;
        }

        var constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (ParameterParser.Parse(observe) is not { } parameters || (constructor is null && !observe.IsStatic))
        {
            return null;
        }

        var element = provided.ListElement();
        return new ProbeModel(
            type.FullName(),
            type.Name,
            EvidenceParser.Parse(element ?? provided),
            element is not null,
            Policy(type),
            observe.IsStatic
                ? EquatableArray<string>.Empty
                : constructor!.Parameters.Select(parameter => parameter.Type.FullName()).ToEquatableArray(),
            observe.IsStatic,
            parameters,
            (type.Attribute("ProbeAttribute")?.Named("Replaces")?.Value as INamedTypeSymbol)?.Name,
            Permissions(type).ToEquatableArray());
    }

    private static IEnumerable<PermissionModel> Permissions(INamedTypeSymbol type)
    {
        const string Suffix = "PermissionAttribute";
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { BaseType: { Name: Suffix } baseType } kind && baseType.IsIn(KnownNames.SdkNamespace) && attribute.Text(0) is { } name)
            {
                var grant = attribute.Named("Grant")?.Value switch { 1 => "a", 2 => "d", _ => "" };
                yield return new PermissionModel(kind.Attribute("PermissionSystemAttribute")?.Text(0) ?? kind.Name.Replace(Suffix, ""), name, grant);
            }
        }
    }

    private static IMethodSymbol? Observe(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers("ObserveAsync"))
        {
            if (member is IMethodSymbol method)
            {
                return method;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? Evidence(ITypeSymbol result)
        => result is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [INamedTypeSymbol evidence] } task && task.IsIn("System.Threading.Tasks")
            ? evidence
            : null;

    private static PolicyModel Policy(INamedTypeSymbol type)
    {
        var retry = type.Attribute("RetryAttribute");
        var timeout = type.Attribute("TimeoutAttribute");
        var breaker = type.Attribute("CircuitBreakerAttribute");
        return new PolicyModel(
            breaker?.Text(0),
            retry?.Number(0),
            retry?.NamedText("Delay"),
            timeout?.Text(0),
            timeout?.NamedText("Total"),
            breaker?.Named("FailuresBeforeBreaking")?.Value as int?);
    }
}
