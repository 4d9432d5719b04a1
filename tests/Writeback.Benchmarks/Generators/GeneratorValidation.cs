using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Writeback.Benchmarks.Generators;

/// <summary>Whether a generator does its work at all. One that fails is fast.</summary>
internal static class GeneratorValidation
{
    private const int Count = 20;

    /// <summary>What became of the outputs after an unrelated edit, such as <c>22 Cached</c>.</summary>
    /// <exception cref="InvalidOperationException">The generator failed, or the project with its output does not compile.</exception>
    public static string Validate(Subject subject)
    {
        var project = new GeneratedProject(subject.Workload, Count);
        var driver = GeneratorRun.NewDriver(subject.Create(), trackSteps: true)
            .RunGeneratorsAndUpdateCompilation(project.Compilation, out var updated, out var diagnostics);
        var result = driver.GetRunResult().Results.Single();
        var errors = diagnostics
            .Concat(subject.IsComplete ? updated.GetDiagnostics() : [])
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Take(3)
            .ToList();
        if (result.Exception is not null || errors.Count > 0 || (subject.IsComplete && result.GeneratedSources.IsEmpty))
        {
            throw new InvalidOperationException($"{subject.Name} does not work here: {result.Exception} {string.Join("; ", errors)}");
        }

        project.Apply(Edit.UnrelatedBody);
        return Reasons(driver.RunGenerators(project.Compilation).GetRunResult().Results.Single());
    }

    /// <summary>Files and kilobytes of text that a cold run yields.</summary>
    public static (int Files, double Kilobytes) Output(Subject subject, int count)
    {
        var project = new GeneratedProject(subject.Workload, count);
        var result = GeneratorRun.NewDriver(subject.Create(), trackSteps: false).RunGenerators(project.Compilation).GetRunResult().Results.Single();
        return (result.GeneratedSources.Length, result.GeneratedSources.Sum(source => source.SourceText.Length) / 1e3);
    }

    private static string Reasons(GeneratorRunResult result)
        => string.Join(
            ", ",
            result.TrackedOutputSteps.Values
                .SelectMany(steps => steps)
                .SelectMany(step => step.Outputs)
                .CountBy(output => output.Reason)
                .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value} {reason.Key}")));
}
