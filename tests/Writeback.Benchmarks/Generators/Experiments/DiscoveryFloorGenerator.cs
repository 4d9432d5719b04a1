using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// Finds what our generator finds, and does nothing with it: what <c>ForAttributeWithMetadataName</c> costs, whatever comes after.
/// </summary>
internal sealed class DiscoveryFloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["Check", "Probe", "Evidence", "CheckPack"])
        {
            var found = context.SyntaxProvider.ForAttributeWithMetadataName(
                $"Writeback.Sdk.{attribute}Attribute",
                static (node, _) => node is TypeDeclarationSyntax,
                static (_, _) => 0);
            // Without an output, the driver would not look.
            context.RegisterSourceOutput(found, static (_, _) => { });
        }
    }
}
