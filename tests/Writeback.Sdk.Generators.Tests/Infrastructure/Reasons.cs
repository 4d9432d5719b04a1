using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>Why each tracked step and each generated file of a run is what it is.</summary>
internal static class Reasons
{
    /// <summary>Every name in <see cref="TrackingNames"/>, found by reflection: a new step cannot go untested.</summary>
    public static IReadOnlyList<string> TrackedNames { get; } =
    [
        .. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A line a step or generated file that is not wholly cached, with the reasons of its values.</summary>
    public static IEnumerable<string> OtherThanCached(GeneratorRun run)
        => TrackedNames.Select(name => (Name: name, Reasons: StepReasons(run.Result, name)))
            .Concat(OutputReasons(run.Result))
            .Where(item => item.Reasons.Any(reason => reason != IncrementalStepRunReason.Cached))
            .Select(item => $"{item.Name}: {string.Join(' ', item.Reasons)}");

    private static List<IncrementalStepRunReason> StepReasons(GeneratorRunResult result, string name)
        => result.TrackedSteps.TryGetValue(name, out var steps) ? [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)] : [];

    private static IEnumerable<(string Name, List<IncrementalStepRunReason> Reasons)> OutputReasons(GeneratorRunResult result)
        => result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .SelectMany(output => HintNames(output.Value).Select(hint => (Hint: hint, output.Reason)))
            .GroupBy(output => output.Hint, output => output.Reason, StringComparer.Ordinal)
            .Select(file => (file.Key, file.Order().ToList()))
            .OrderBy(file => file.Key, StringComparer.Ordinal);

    // The compiler hands out what an output wrote as a tuple that starts with its files, but keeps their type to itself.
    private static IEnumerable<string> HintNames(object output)
        => ((IEnumerable)((ITuple)output)[0]!).Cast<object>().Select(file => (string)file.GetType().GetProperty("HintName")!.GetValue(file)!);
}
