using Microsoft.CodeAnalysis;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>A guard alone: what it costs to ask.</summary>
internal sealed class NameGuardGenerator(Func<Compilation, bool> isAmbiguous) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(context.CompilationProvider.Select((compilation, _) => isAmbiguous(compilation)), static (_, _) => { });
}
