using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Writeback.Sdk;

namespace Writeback.Benchmarks.Running;

/// <summary>How fast a bundle is read and judged that gives so many findings, and what memory that takes.</summary>
internal static class BundleMeasurement
{
    private const int Repetitions = 15;

    /// <summary>Writes a bundle, in a process of its own: what observing takes is not what reading takes.</summary>
    public static async Task WriteAsync(string file, int findings)
    {
        var (runner, pack) = Create();
        var inputs = new RunInputs().AddList<Place>([.. Enumerable.Range(0, findings).Select(place => new Place($"host{place}.contoso.example"))]);
        var snapshot = await runner.ObserveAsync(pack, new RunRequest { Inputs = inputs });
        await using var stream = File.Create(file);
        await EvidenceBundle.WriteAsync(snapshot, new EvidenceBundleSettings { ToolName = "benchmark", ToolVersion = "1" }, stream);
    }

    /// <summary>Reads and judges it.</summary>
    public static async Task ReadAsync(string file)
    {
        var (runner, pack) = Create();
        var before = Peak();
        var first = Stopwatch.StartNew();
        var findings = await JudgeAsync(runner, pack, file);
        first.Stop();
        var peak = Peak();
        var times = new double[Repetitions];
        var allocated = long.MaxValue;
        for (var round = 0; round < times.Length; round++)
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            await JudgeAsync(runner, pack, file);
            times[round] = watch.Elapsed.TotalMilliseconds;
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        }

        Array.Sort(times);
        using var archive = ZipFile.OpenRead(file);
        var megabytes = archive.Entries.Sum(entry => entry.Length) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{findings} findings, {megabytes:F2} MB of JSON in {new FileInfo(file).Length / 1e6:F2} MB: median {times[Repetitions / 2]:F1} ms ({megabytes / times[Repetitions / 2] * 1000:F0} MB/s), minimum {times[0]:F1} ms ({megabytes / times[0] * 1000:F0} MB/s), first {first.Elapsed.TotalMilliseconds:F0} ms; allocated {allocated / 1e6:F1} MB; peak working set {peak:F1} MiB after the first, {before:F1} before, {Peak():F1} after all"));
    }

    private static async Task<int> JudgeAsync(CheckRunner runner, ProbePack pack, string file)
    {
        var report = await runner.RunAsync(pack, new RunRequest { Evidence = await EvidenceBundle.ReadAsync(file, pack) });
        return report.Outcomes.Sum(outcome => outcome.Findings.Count);
    }

    private static (CheckRunner Runner, ProbePack Pack) Create() => (
        new CheckRunner(new ServiceCollection().BuildServiceProvider(), Options.Create(new CheckRunnerOptions()), TimeProvider.System, NullLogger<CheckRunner>.Instance),
        new ProbePack(static _ => new(new Echo(7, "Nobody knows who answers here, but somebody does, and takes his time for it."))));

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024.0 / 1024;
    }
}
