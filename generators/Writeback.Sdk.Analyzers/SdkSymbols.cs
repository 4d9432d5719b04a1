using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>The SDK's types as one compilation sees them.</summary>
internal sealed class SdkSymbols
{
    private SdkSymbols(Compilation compilation, INamedTypeSymbol check)
    {
        Check = check;
        CheckPack = Sdk(compilation, "CheckPackAttribute");
        Probe = Sdk(compilation, "ProbeAttribute");
        Evidence = Sdk(compilation, "EvidenceAttribute");
        Input = Sdk(compilation, "InputAttribute");
        CheckOptions = Sdk(compilation, "CheckOptionsAttribute");
        Each = Sdk(compilation, "EachAttribute");
        FindingMethod = Sdk(compilation, "FindingAttribute");
        Requires = Sdk(compilation, "RequiresAttribute`1");
        Retry = Sdk(compilation, "RetryAttribute");
        Timeout = Sdk(compilation, "TimeoutAttribute");
        Finding = Sdk(compilation, "Finding");
        Observation = Sdk(compilation, "Observation`1");
        DataClassification = compilation.GetTypeByMetadataName("Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute");
    }

    public INamedTypeSymbol Check { get; }

    public INamedTypeSymbol? CheckPack { get; }

    public INamedTypeSymbol? Probe { get; }

    public INamedTypeSymbol? Evidence { get; }

    public INamedTypeSymbol? Input { get; }

    public INamedTypeSymbol? CheckOptions { get; }

    public INamedTypeSymbol? Each { get; }

    public INamedTypeSymbol? FindingMethod { get; }

    public INamedTypeSymbol? Requires { get; }

    public INamedTypeSymbol? Retry { get; }

    public INamedTypeSymbol? Timeout { get; }

    public INamedTypeSymbol? Finding { get; }

    public INamedTypeSymbol? Observation { get; }

    /// <summary>Not of the SDK, but what its attributes for sensitive members derive from.</summary>
    public INamedTypeSymbol? DataClassification { get; }

    /// <summary>Null when the SDK is not referenced: then there is nothing to analyze.</summary>
    public static SdkSymbols? Resolve(Compilation compilation)
        => compilation.GetTypeByMetadataName("Writeback.Sdk.CheckAttribute") is { } check ? new SdkSymbols(compilation, check) : null;

    /// <summary>The attribute of a given type on a symbol; of a generic attribute, whatever its arguments.</summary>
    public static AttributeData? Attribute(ISymbol symbol, INamedTypeSymbol? attributeType)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attributeType is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, attributeType))
            {
                return attribute;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? Sdk(Compilation compilation, string name) => compilation.GetTypeByMetadataName("Writeback.Sdk." + name);
}
