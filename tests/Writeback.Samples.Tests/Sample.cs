using System.Diagnostics;
using System.Reflection;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Samples.Tests;

/// <summary>A program of this repository, as it was built beside the tests.</summary>
internal static class Sample
{
    // It only has to end what hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static string Folder(string name) => Path.Combine(SharedData.RepositoryRoot, "samples", name);

    /// <summary>The assembly of a project.</summary>
    public static string AssemblyOf(string project, string? assembly = null)
    {
        var configuration = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "Configuration").Value!;
        return Path.Combine(SharedData.RepositoryRoot, project, "bin", configuration, "net10.0", $"{assembly ?? Path.GetFileName(project)}.dll");
    }

    /// <summary>Runs a sample to its end.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string name, params string[] arguments)
        => RunProgramAsync("dotnet", Folder(name), new Dictionary<string, string>(), [AssemblyOf($"samples/{name}"), .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunProgramAsync(string program, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(program, folder, environment, arguments);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} has not ended after {Limit}.");
        }
    }

    public static Process Start(string program, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
