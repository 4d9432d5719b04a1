using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// <c>Collect-WritebackEvidence.ps1</c>: collects on the Connect server what the checks need, by commands that only read, in Windows PowerShell 5.1. The module ADSync
/// works nowhere else.
/// </summary>
public static class CollectorScript
{
    /// <summary>The name of the script.</summary>
    public const string FileName = "Collect-WritebackEvidence.ps1";

    private static readonly Lazy<string> Embedded = new(Read);

    /// <summary>The script.</summary>
    public static string Text => Embedded.Value;

    /// <summary>Whether this machine is a Connect server: Windows with the program of the sync engine.</summary>
    [SupportedOSPlatformGuard("windows")]
    public static bool IsConnectServer => OperatingSystem.IsWindows()
        && File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), @"Microsoft Azure AD Sync\Bin\miiserver.exe"));

    /// <summary>Runs the script on this machine, and has it write a file.</summary>
    /// <param name="file">The file to write.</param>
    /// <param name="days">How many days of events to take.</param>
    /// <param name="cancellationToken">Ends the script.</param>
    /// <exception cref="ObservationException">PowerShell could not be run, or ended without the file.</exception>
    [SupportedOSPlatform("windows")]
    public static Task RunAsync(string file, int days, CancellationToken cancellationToken)
        => RunAsync(WindowsPowerShell.Path, file, days, cancellationToken);

    /// <summary>Runs the script by a PowerShell.</summary>
    internal static async Task RunAsync(string powerShell, string file, int days, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("writeback-collector-");
        try
        {
            var script = Path.Combine(folder.FullName, FileName);

            // With the mark of byte order, without which Windows PowerShell takes a file to be in the code page of the machine.
            await File.WriteAllTextAsync(script, Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), cancellationToken).ConfigureAwait(false);

            // Whatever policy an administrator set is kept: where it asks for a signature, the script is to be signed and run by hand.
            var exitCode = await WindowsPowerShell
                .RunAsync(
                    powerShell,
                    ["-ExecutionPolicy", "RemoteSigned", "-File", script, "-Path", file, "-Days", days.ToString(CultureInfo.InvariantCulture)],
                    new Dictionary<string, string>(),
                    cancellationToken)
                .ConfigureAwait(false);
            if (exitCode != 0 || !File.Exists(file))
            {
                throw Failed("ExitCode", exitCode.ToString(CultureInfo.InvariantCulture), null);
            }
        }
        catch (ObservationException exception) when (exception.Failure.Type == nameof(Win32Exception))
        {
            throw Failed(exception.Failure.Type, exception.Failure.Code ?? "", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed(exception.GetType().Name, exception.HResult.ToString("X8", CultureInfo.InvariantCulture), exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ObservationException Failed(string type, string code, Exception? cause) => new(
        new ObservationFailure(
            FailureKind.Unavailable, type, code,
            Texts.CollectorNotRun(type, code)),
        innerException: cause);

    private static string Read()
    {
        using var stream = typeof(CollectorScript).Assembly.GetManifestResourceStream("Writeback.Sdk.Probes.Connect.Collect-WritebackEvidence.ps1")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
