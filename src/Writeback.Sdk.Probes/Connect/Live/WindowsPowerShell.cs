using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>Windows PowerShell 5.1, the only one that the module ADSync works in.</summary>
internal static class WindowsPowerShell
{
    /// <summary>Its program.</summary>
    [SupportedOSPlatform("windows")]
    public static string Path => System.IO.Path.Combine(Environment.SystemDirectory, @"WindowsPowerShell\v1.0\powershell.exe");

    /// <summary>Runs it to its end; gives the exit code. What it says is localised, and is dropped.</summary>
    /// <exception cref="ObservationException">It could not be started.</exception>
    public static async Task<int> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, ["-NoProfile", "-NonInteractive", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            try
            {
                process.StandardInput.Close();
                await Task.WhenAll(DrainAsync(process.StandardOutput, cancellationToken), DrainAsync(process.StandardError, cancellationToken), process.WaitForExitAsync(cancellationToken)).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            throw new ObservationException(
                new ObservationFailure(FailureKind.Unavailable, nameof(Win32Exception), exception.NativeErrorCode.ToString(CultureInfo.InvariantCulture), Texts.PowerShellNotStarted),
                innerException: exception);
        }
    }

    // What nobody reads would block the process.
    private static async Task DrainAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }
}
