using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>A probe as a registry sees it.</summary>
internal sealed class DeclaredProbe
{
    private DeclaredProbe(INamedTypeSymbol type, INamedTypeSymbol provides, bool isMany, ImmutableArray<EvidenceUse> uses, ITypeSymbol? replaces)
    {
        Type = type;
        Provides = provides;
        IsMany = isMany;
        Uses = uses;
        Replaces = replaces;
    }

    public INamedTypeSymbol Type { get; }

    public INamedTypeSymbol Provides { get; }

    /// <summary>Whether it provides a list, or one piece of evidence for each element of a list.</summary>
    public bool IsMany { get; }

    public ImmutableArray<EvidenceUse> Uses { get; }

    /// <summary>What it stands in for, which should be a probe.</summary>
    public ITypeSymbol? Replaces { get; }

    /// <summary>Null when the class has no usable <c>ObserveAsync</c>.</summary>
    public static DeclaredProbe? Read(INamedTypeSymbol type, SdkSymbols sdk)
    {
        if (type.GetMembers("ObserveAsync").OfType<IMethodSymbol>().FirstOrDefault() is not { } observe
            || EvidenceTypes.TaskResult(observe.ReturnType) is not { } result)
        {
            return null;
        }

        var element = EvidenceTypes.ListElement(result);
        if (EvidenceTypes.AsEvidence(element ?? result, sdk) is not { } provides)
        {
            return null;
        }

        var isMany = element is not null || observe.Parameters.Any(parameter => SdkSymbols.Attribute(parameter, sdk.Each) is not null);
        return new DeclaredProbe(type, provides, isMany, [.. EvidenceUse.ReadAll(observe, sdk)], Replaced(type, sdk));
    }

    private static ITypeSymbol? Replaced(INamedTypeSymbol type, SdkSymbols sdk)
        => SdkSymbols.Attribute(type, sdk.Probe)?.NamedArguments.FirstOrDefault(argument => argument.Key == "Replaces").Value.Value as ITypeSymbol
            is { TypeKind: not TypeKind.Error } replaced
            ? replaced
            : null;
}
