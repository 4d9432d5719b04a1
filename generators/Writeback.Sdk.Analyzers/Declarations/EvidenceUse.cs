using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>A parameter of <c>Evaluate</c> or <c>ObserveAsync</c> and the evidence it takes; bound as the generator binds it.</summary>
internal sealed class EvidenceUse
{
    private EvidenceUse(IParameterSymbol parameter, INamedTypeSymbol evidence, bool takesOne)
    {
        Parameter = parameter;
        Evidence = evidence;
        TakesOne = takesOne;
    }

    public IParameterSymbol Parameter { get; }

    public INamedTypeSymbol Evidence { get; }

    /// <summary>Whether the parameter is neither a list nor marked with <c>[Each]</c>.</summary>
    public bool TakesOne { get; }

    /// <summary>Null when the parameter's type can never be evidence.</summary>
    public static EvidenceUse? Read(IParameterSymbol parameter, SdkSymbols sdk)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return null;
        }

        var element = EvidenceTypes.ListElement(parameter.Type);
        var evidence = EvidenceTypes.AsEvidence(Observed(element ?? parameter.Type, sdk), sdk);
        return evidence is null
            ? null
            : new EvidenceUse(parameter, evidence, element is null && SdkSymbols.Attribute(parameter, sdk.Each) is null);
    }

    /// <summary>What a method's parameters take, without those that take none.</summary>
    public static IEnumerable<EvidenceUse> ReadAll(IMethodSymbol method, SdkSymbols sdk)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Read(parameter, sdk) is { } use)
            {
                yield return use;
            }
        }
    }

    private static ITypeSymbol Observed(ITypeSymbol type, SdkSymbols sdk)
        => type is INamedTypeSymbol { TypeArguments: [var observed] } named && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, sdk.Observation)
            ? observed
            : type;
}
