using System.Globalization;

namespace Writeback.Benchmarks.Running;

/// <summary>
/// Times things in turns, so that what else the machine does falls on all of them, and says how they compare: within each round, for the
/// minimum and the median of all.
/// </summary>
internal static class Rounds
{
    /// <summary>Measures; the first is what the others are compared with.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="operations">How many operations one call of a subject makes.</param>
    /// <param name="subjects">Their names, and what they do.</param>
    public static async Task CompareAsync(string title, int rounds, int operations, params (string Name, Func<Task> Run)[] subjects)
    {
        var times = Array.ConvertAll(subjects, _ => new double[rounds]);
        var bytes = Array.ConvertAll(subjects, _ => long.MaxValue);
        for (var round = -2; round < rounds; round++)
        {
            for (var position = 0; position < subjects.Length; position++)
            {
                // Forth and back.
                var subject = round % 2 == 0 ? position : subjects.Length - 1 - position;
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var startedAt = TimeProvider.System.GetTimestamp();
                await subjects[subject].Run().ConfigureAwait(false);
                var elapsed = TimeProvider.System.GetElapsedTime(startedAt);
                if (round >= 0)
                {
                    times[subject][round] = elapsed.TotalNanoseconds / operations;
                    bytes[subject] = Math.Min(bytes[subject], (GC.GetTotalAllocatedBytes(precise: true) - before) / operations);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{title}: {rounds} rounds of {operations} operations\n"));
        Console.WriteLine("| what | median | minimum | bytes | of the first: median of rounds | of the first: minima |\n|---|---:|---:|---:|---:|---:|");
        for (var subject = 0; subject < subjects.Length; subject++)
        {
            var ratio = Median([.. times[subject].Zip(times[0], (own, first) => own / first)]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subjects[subject].Name} | {Median(times[subject]):N0} ns | {times[subject].Min():N0} ns | {bytes[subject]:N0} | {ratio:F3} | {times[subject].Min() / times[0].Min():F3} |"));
        }
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
