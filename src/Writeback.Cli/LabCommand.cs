using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Writeback.Sdk;

namespace Writeback.Cli;

/// <summary>
/// <c>lab</c>: starts a tenant on this machine, to try the tool without one. The lab is a program of its own, found beside the tool or in PATH as
/// <c>writeback-lab</c>: a web server in the tool itself would make it larger for everybody, for something that few run and once.
/// </summary>
internal static class LabCommand
{
    private const string Name = "writeback-lab";

    public static Command Create()
    {
        var words = new Argument<string[]>("arguments") { Description = Texts.LabArguments.ToString(), HelpName = "ARGS" };
        var command = new Command("lab", Texts.LabCommand.ToString()) { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(words);
        command.SetAction(async (result, cancellationToken) => await RunAsync([.. result.GetValue(words) ?? [], .. result.UnmatchedTokens], cancellationToken).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = Find() ?? throw new InvalidInputException(Texts.LabNotFound(Name));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The terminal tells both of Ctrl+C, and the lab ends by itself; a signal to this tool alone is handed on.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var lab = Process.Start(start)!;
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            lab.Kill();
        });
        await lab.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return lab.ExitCode;
    }

    private static ProcessStartInfo? Find()
    {
        var program = OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (folders.Prepend(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } file)
        {
            return new ProcessStartInfo(file);
        }

        var library = Path.Combine(AppContext.BaseDirectory, $"{Name}.dll");
        return File.Exists(library) ? new ProcessStartInfo("dotnet", [library]) : null;
    }
}
