using Microsoft.CodeAnalysis;
using Writeback.Benchmarks.Generators.Experiments;
using Writeback.Benchmarks.Generators.Workloads;
using Writeback.Sdk.Generators;

namespace Writeback.Benchmarks.Generators;

/// <summary>The rows of the table.</summary>
internal static class Subjects
{
    public static IEnumerable<Subject> All()
    {
        yield return Of("Writeback.Sdk", static () => new CheckPackGenerator());
        yield return Of("discovery floor", static () => new DiscoveryFloorGenerator()) with { IsComplete = false };
        yield return Of("syntax first", static () => new SyntaxFirstGenerator(isGuarded: false));
        yield return Of("syntax first, guarded", static () => new SyntaxFirstGenerator(isGuarded: true));
        yield return Of("guard alone: names in source", static () => new NameGuardGenerator(NameGuard.IsInSource)) with { IsComplete = false };
        yield return Of("guard alone: names in references", static () => new NameGuardGenerator(NameGuard.IsInReferences)) with { IsComplete = false };
        yield return Peer("Mediator", PeerGenerators.OfPackage("Mediator.SourceGenerator.dll", "Mediator.SourceGenerator.IncrementalMediatorGenerator"), new MediatorWorkload());
        yield return Peer(
            "System.Text.Json",
            PeerGenerators.OfTargetingPack("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration.dll", "System.Text.Json.SourceGeneration.JsonSourceGenerator"),
            new JsonWorkload());
        yield return Peer(
            "LoggerMessage",
            PeerGenerators.OfTargetingPack("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Generators.dll", "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator"),
            new LoggerMessageWorkload());
    }

    private static Subject Of(string name, Func<IIncrementalGenerator> create) => new(name, () => create().AsSourceGenerator(), new CheckWorkload());

    private static Subject Peer(string name, Func<ISourceGenerator> create, Workload workload)
        => new($"{name} {PeerGenerators.VersionOf(create)}", create, workload);
}
