using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Writeback.Benchmarks.Generators;

/// <summary>
/// What generators cost an editor and a build: ours, others', and the least that any generator pays, all in one process. Printed
/// as Markdown.
/// </summary>
internal static class GeneratorBenchmark
{
    private const int WarmUps = 10;
    private const int WarmUpCount = 100;

    public static void Run(GeneratorBenchmarkOptions options)
    {
        var subjects = Subjects.All().Where(subject => options.Only is null || subject.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}, {Environment.ProcessorCount} cores, {options.Repetitions} repetitions."));
        Console.WriteLine();
        var reasons = subjects.ToDictionary(subject => subject, GeneratorValidation.Validate);
        WarmUp(subjects);
        foreach (var count in options.Counts)
        {
            Print(count, Measure(subjects, count, options.Repetitions), reasons);
        }
    }

    private static void WarmUp(List<Subject> subjects)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            foreach (var subject in subjects)
            {
                GeneratorRun.Measure(subject, WarmUpCount);
            }
        }
    }

    /// <summary>Subjects take turns, so that a neighbour's noise falls on all of them.</summary>
    private static Dictionary<Subject, List<IReadOnlyDictionary<Edit, Sample>>> Measure(List<Subject> subjects, int count, int repetitions)
    {
        var samples = subjects.ToDictionary(subject => subject, _ => new List<IReadOnlyDictionary<Edit, Sample>>(repetitions));
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            foreach (var subject in subjects)
            {
                samples[subject].Add(GeneratorRun.Measure(subject, count));
            }
        }

        return samples;
    }

    private static void Print(
        int count, Dictionary<Subject, List<IReadOnlyDictionary<Edit, Sample>>> samples, Dictionary<Subject, string> reasons)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"N = {count:N0}: median (minimum) ms, MB allocated"));
        Console.WriteLine();
        Console.WriteLine("| generator | cold | unrelated edit | comment in one | one changed | unrelated declaration | files, KB out | outputs after the unrelated edit |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (var (subject, runs) in samples)
        {
            var (files, kilobytes) = GeneratorValidation.Output(subject, count);
            var cells = ((ReadOnlySpan<Edit>)[Edit.Cold, Edit.UnrelatedBody, Edit.Comment, Edit.Change, Edit.UnrelatedDeclaration]).ToArray()
                .Select(edit => Cell([.. runs.Select(run => run[edit])]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject.Name} | {string.Join(" | ", cells)} | {files:N0}, {kilobytes:N0} | {reasons[subject]} |"));
        }

        Console.WriteLine();
    }

    private static string Cell(List<Sample> samples)
    {
        var times = samples.Select(sample => sample.Milliseconds).Order().ToList();
        var megabytes = samples.Select(sample => sample.Megabytes).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} ({times[0]:0.0}), {megabytes[megabytes.Count / 2]:0.00}");
    }
}
