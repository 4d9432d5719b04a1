using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Benchmarks.Generators;

/// <summary>A generator's life in an editor: the project is opened, then edited once in every way, each time timed.</summary>
internal static class GeneratorRun
{
    /// <summary>The time and the allocation of each edit, the first of which is the cold run.</summary>
    public static IReadOnlyDictionary<Edit, Sample> Measure(Subject subject, int count, IReadOnlyList<Edit> edits)
    {
        var samples = new Dictionary<Edit, Sample>();
        var project = new GeneratedProject(subject.Workload, count);
        var driver = NewDriver(subject.Create(), trackSteps: false);
        foreach (var edit in edits.Order())
        {
            project.Apply(edit);
            // A collection of what others left is not this edit's time.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var compilation = project.Compilation;
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var processed = Environment.CpuUsage.TotalTime - processor;
            samples[edit] = new Sample(elapsed.TotalMilliseconds, processed.TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
        }

        return samples;
    }

    public static GeneratorDriver NewDriver(ISourceGenerator generator, bool trackSteps) => CSharpGeneratorDriver.Create(
        [generator],
        parseOptions: GeneratedProject.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
}
