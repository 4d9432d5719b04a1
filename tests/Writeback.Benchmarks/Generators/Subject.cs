using Microsoft.CodeAnalysis;
using Writeback.Benchmarks.Generators.Workloads;

namespace Writeback.Benchmarks.Generators;

/// <summary>A generator and the project it is measured on.</summary>
/// <param name="Name">Its row of the table.</param>
/// <param name="Create">Creates it: a driver owns its generators.</param>
/// <param name="Workload">The project.</param>
/// <param name="IsComplete">Whether its output makes the project compile. A probe of the compiler's own cost writes nothing.</param>
internal sealed record Subject(string Name, Func<ISourceGenerator> Create, Workload Workload, bool IsComplete = true);
