using System.Globalization;

namespace Writeback.Benchmarks.Generators;

/// <summary>The arguments of <c>generator</c>.</summary>
/// <param name="Repetitions">How often each run is repeated.</param>
/// <param name="Counts">Numbers of annotated types.</param>
/// <param name="Only">Part of the names of the rows wanted; null for all.</param>
internal sealed record GeneratorBenchmarkOptions(int Repetitions, IReadOnlyList<int> Counts, string? Only)
{
    public const string Usage = "generator [--repeat 5] [--n 100,1000,5000] [--only NAME]";

    /// <exception cref="FormatException">An argument is unknown or no number.</exception>
    public static GeneratorBenchmarkOptions Parse(IEnumerable<string> arguments)
    {
        var options = new GeneratorBenchmarkOptions(5, [100, 1_000, 5_000], null);
        foreach (var argument in arguments.Chunk(2))
        {
            options = argument switch
            {
                ["--repeat", var number] => options with { Repetitions = Number(number) },
                ["--n", var numbers] => options with { Counts = [.. numbers.Split(',').Select(Number)] },
                ["--only", var name] => options with { Only = name },
                _ => throw new FormatException($"{string.Join(' ', argument)}: {Usage}"),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
