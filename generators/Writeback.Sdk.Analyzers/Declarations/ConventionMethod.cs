using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Finds <c>Evaluate</c> or <c>ObserveAsync</c> and says what keeps generated code from calling it.</summary>
internal static class ConventionMethod
{
    /// <summary>The one method of a name. There is a method or a fault.</summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, string name, Location typeLocation, Compilation compilation, out ConventionFault? fault)
    {
        var methods = type.GetMembers(name).OfType<IMethodSymbol>().ToList();
        fault = methods switch
        {
            [] => new ConventionFault(typeLocation, $"it has no method {name}"),
            [_, var second, ..] => new ConventionFault(DeclarationLocations.OfSymbol(second), $"it has more than one method {name}"),
            [{ IsGenericMethod: true } only] => new ConventionFault(DeclarationLocations.OfSymbol(only), $"{name} is generic"),
            _ when !IsVisible(type, compilation) => new ConventionFault(typeLocation, "its class is visible only where it is declared"),
            [var only] when !compilation.IsSymbolAccessibleWithin(only, compilation.Assembly) => new ConventionFault(
                DeclarationLocations.OfSymbol(only), $"{name} is neither public nor internal"),
            _ => null,
        };
        return methods.FirstOrDefault();
    }

    /// <summary>Parameters are evidence; of a probe, a cancellation token as well.</summary>
    public static ConventionFault? FaultOfParameters(IMethodSymbol method, string elsewhere, bool isTokenAllowed, SdkSymbols sdk)
    {
        foreach (var parameter in method.Parameters)
        {
            var isToken = isTokenAllowed && parameter.RefKind == RefKind.None && EvidenceTypes.IsCancellationToken(parameter.Type);
            if (!isToken && EvidenceUse.Read(parameter, sdk) is null)
            {
                return new ConventionFault(
                    DeclarationLocations.OfSymbol(parameter),
                    $"'{parameter.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' can never be evidence: "
                        + $"take a class, its Observation or an IReadOnlyList of either; {elsewhere}");
            }
        }

        return null;
    }

    private static bool IsVisible(INamedTypeSymbol type, Compilation compilation)
        => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && !type.IsFileLocal;
}
