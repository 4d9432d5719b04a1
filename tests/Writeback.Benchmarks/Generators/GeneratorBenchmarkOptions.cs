using System.Globalization;

namespace Writeback.Benchmarks.Generators;

/// <summary>The arguments of <c>generator</c>.</summary>
/// <param name="Repetitions">How often each run is repeated.</param>
/// <param name="Counts">Numbers of annotated types.</param>
/// <param name="Only">Parts of the names of the rows wanted; empty for all.</param>
/// <param name="Edits">What is timed, in the order of the columns.</param>
internal sealed record GeneratorBenchmarkOptions(int Repetitions, IReadOnlyList<int> Counts, IReadOnlyList<string> Only, IReadOnlyList<Edit> Edits)
{
    public const string Usage = "generator [--repeat 5] [--n 100,1000,5000] [--only NAME,NAME] [--edits all|cold]";

    /// <exception cref="FormatException">An argument is unknown or no number.</exception>
    public static GeneratorBenchmarkOptions Parse(IEnumerable<string> arguments)
    {
        var options = new GeneratorBenchmarkOptions(5, [100, 1_000, 5_000], [], [Edit.Cold, Edit.UnrelatedBody, Edit.Comment, Edit.Change, Edit.UnrelatedDeclaration]);
        foreach (var argument in arguments.Chunk(2))
        {
            options = argument switch
            {
                ["--repeat", var number] => options with { Repetitions = Number(number) },
                ["--n", var numbers] => options with { Counts = [.. numbers.Split(',').Select(Number)] },
                ["--only", var names] => options with { Only = names.Split(',') },
                ["--edits", "all"] => options,
                ["--edits", "cold"] => options with { Edits = [Edit.Cold] },
                _ => throw new FormatException($"{string.Join(' ', argument)}: {Usage}"),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
