using System.Diagnostics;

namespace Writeback.Sdk.Package.Tests;

/// <summary>Runs a program to its end, within a time limit that holds for its children, too.</summary>
internal static class Command
{
    // Generous: other test assemblies may have the machine at the same time. It only has to end what hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>What the program wrote. The test fails when it reports a failure.</summary>
    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync(folder, environment, program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\nends with {exitCode}:\n{output}{error}");
        return output;
    }

    /// <summary>What the program wrote. The test fails when it reports no failure.</summary>
    public static async Task<string> FailAsync(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync(folder, environment, program, arguments);
        Assert.True(exitCode != 0, $"{program} {string.Join(' ', arguments)}\nhas not failed:\n{output}{error}");
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(
        string folder, IReadOnlyDictionary<string, string?> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await Task.WhenAll(output, error);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)}\nhas not ended after {Limit}.");
        }
    }
}
