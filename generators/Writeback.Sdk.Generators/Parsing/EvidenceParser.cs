using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Reads an <c>[Evidence]</c> record.</summary>
internal static class EvidenceParser
{
    public static EvidenceModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetSymbol is INamedTypeSymbol { IsGenericType: false } type ? ParameterParser.ToEvidence(type) : null;
    }
}
