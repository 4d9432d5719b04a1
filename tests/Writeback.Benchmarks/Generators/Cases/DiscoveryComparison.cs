using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Writeback.Benchmarks.Generators.Experiments;
using Writeback.Sdk.Generators;

namespace Writeback.Benchmarks.Generators.Cases;

/// <summary>What the experiments make of programs whose names mislead, beside what they mean. Printed as Markdown.</summary>
internal static partial class DiscoveryComparison
{
    public static void Run()
    {
        Console.WriteLine("| program | what it means | syntax first | the guard |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var program in DiscoveryCases.All)
        {
            var meaning = Summary(program, new CheckPackGenerator());
            var guard = NameGuard.IsAmbiguous(GeneratedProject.Compile(Parse(program.EditedFiles ?? program.Files)));
            Console.WriteLine(
                $"| {program.Name} | {meaning} | {Judge(Summary(program, new SyntaxFirstGenerator(isGuarded: false)), meaning)} "
                + $"| {(guard ? "warns" : "")} |");
        }
    }

    private static string Judge(string summary, string meaning) => summary == meaning ? "right" : $"**wrong**: {summary}";

    private static string Summary(DiscoveryCase program, IIncrementalGenerator generator)
    {
        var driver = GeneratorRun.NewDriver(generator.AsSourceGenerator(), trackSteps: false);
        foreach (var files in (ReadOnlySpan<IReadOnlyList<string>?>)[program.Files, program.EditedFiles])
        {
            if (files is not null)
            {
                driver = driver.RunGenerators(GeneratedProject.Compile(Parse(files)));
            }
        }

        return Summary(string.Concat(driver.GetRunResult().GeneratedTrees));
    }

    private static IEnumerable<SyntaxTree> Parse(IEnumerable<string> files)
        => files.Select((text, index) => GeneratedProject.Parse(text, string.Create(CultureInfo.InvariantCulture, $"File{index}.cs")));

    /// <summary>Ids, and how many kinds of evidence there are, read off either catalogue.</summary>
    private static string Summary(string generated)
    {
        var ids = string.Join(", ", Id().Matches(generated).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
        var evidence = EvidenceRecord().Count(generated) is > 0 and var records
            ? records
            : EvidenceField().Matches(generated).Select(match => match.Groups[1].Value).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{(ids.Length == 0 ? "no check" : ids)}, {evidence} evidence");
    }

    [GeneratedRegex("CT[0-9]{4}(?=\t|\\\\t)")]
    private static partial Regex Id();

    [GeneratedRegex("^E\t", RegexOptions.Multiline)]
    private static partial Regex EvidenceRecord();

    [GeneratedRegex("""\\t[^\\]*\\t[^\\]*\\t([^\\]*)\\n""")]
    private static partial Regex EvidenceField();
}
