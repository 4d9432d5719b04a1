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
        var subjects = Subjects.All().Where(subject => options.Only is [] || options.Only.Any(name => subject.Name.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.FrameworkDescription}, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}, {Environment.ProcessorCount} cores, {options.Repetitions} repetitions."));
        Console.WriteLine();
        var reasons = subjects.ToDictionary(subject => subject, GeneratorValidation.Validate);
        WarmUp(subjects, options.Edits);
        foreach (var count in options.Counts)
        {
            Print(count, options.Edits, Measure(subjects, count, options), reasons);
        }
    }

    private static void WarmUp(List<Subject> subjects, IReadOnlyList<Edit> edits)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            foreach (var subject in subjects)
            {
                GeneratorRun.Measure(subject, WarmUpCount, edits);
            }
        }
    }

    /// <summary>Subjects take turns, forth and back, so that a neighbour's noise falls on all of them and nobody always follows the same one.</summary>
    private static Dictionary<Subject, List<IReadOnlyDictionary<Edit, Sample>>> Measure(List<Subject> subjects, int count, GeneratorBenchmarkOptions options)
    {
        var samples = subjects.ToDictionary(subject => subject, _ => new List<IReadOnlyDictionary<Edit, Sample>>(options.Repetitions));
        for (var repetition = 0; repetition < options.Repetitions; repetition++)
        {
            foreach (var subject in repetition % 2 == 0 ? subjects : Enumerable.Reverse(subjects))
            {
                samples[subject].Add(GeneratorRun.Measure(subject, count, options.Edits));
            }
        }

        return samples;
    }

    private static void Print(
        int count, IReadOnlyList<Edit> edits, Dictionary<Subject, List<IReadOnlyDictionary<Edit, Sample>>> samples, Dictionary<Subject, string> reasons)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"N = {count:N0}: median (minimum) ms, MB allocated"));
        Console.WriteLine();
        Console.WriteLine($"| generator | {string.Join(" | ", edits.Select(Title))} | cold, processor time | files, KB out | outputs after the unrelated edit |");
        Console.WriteLine($"|---|{string.Concat(edits.Select(_ => "---:|"))}---:|---:|---|");
        foreach (var (subject, runs) in samples)
        {
            var (files, kilobytes) = GeneratorValidation.Output(subject, count);
            var cells = edits.Select(edit => Cell([.. runs.Select(run => run[edit])]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject.Name} | {string.Join(" | ", cells)} | {Times(runs.Select(run => run[Edit.Cold].ProcessorMilliseconds))} | {files:N0}, {kilobytes:N0} | {reasons[subject]} |"));
        }

        Console.WriteLine();
    }

    private static string Title(Edit edit) => edit switch
    {
        Edit.Cold => "cold",
        Edit.UnrelatedBody => "unrelated edit",
        Edit.Comment => "comment in one",
        Edit.Change => "one changed",
        _ => "unrelated declaration",
    };

    private static string Cell(List<Sample> samples)
    {
        var megabytes = samples.Select(sample => sample.Megabytes).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Times(samples.Select(sample => sample.Milliseconds))}, {megabytes[megabytes.Count / 2]:0.00}");
    }

    private static string Times(IEnumerable<double> milliseconds)
    {
        var times = milliseconds.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} ({times[0]:0.0})");
    }
}
