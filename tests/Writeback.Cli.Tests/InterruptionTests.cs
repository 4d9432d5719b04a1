using System.Runtime.InteropServices;
using System.Text.Json;

namespace Writeback.Cli.Tests;

/// <summary>Ctrl-C and termination, from outside: the test host's probe never ends by itself, and ignores its token.</summary>
public sealed partial class InterruptionTests
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [UnixTheory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public async Task The_first_signal_ends_the_run_with_the_report_so_far(int signal)
    {
        using var host = Tool.StartHost("check", "--format", "json");
        await host.WaitForErrorLineAsync("waiting");

        Send(signal, host);
        var answer = await host.WaitForEndAsync();

        Assert.Equal((130, ""), (answer.ExitCode, answer.Error));
        Assert.False(answer.Json.GetProperty("run").GetProperty("complete").GetBoolean());
        Assert.Equal("WT1001=cancelled WT1002=pass", answer.Json.Statuses());
    }

    [UnixFact]
    public async Task An_interrupted_run_writes_its_file_whole()
    {
        using var folder = new ExportCopy();
        using var host = Tool.StartHost("check", "--format", $"json={folder.ReportFile}");
        await host.WaitForErrorLineAsync("waiting");

        Send(Interrupt, host);
        var answer = await host.WaitForEndAsync();

        Assert.Equal(130, answer.ExitCode);
        Assert.Equal("WT1001=cancelled WT1002=pass", JsonElement.Parse(await File.ReadAllTextAsync(folder.ReportFile)).Statuses());
    }

    [UnixFact]
    public async Task The_second_signal_ends_the_process_at_once()
    {
        using var host = Tool.StartHost("check", "--format", "endless");
        await host.WaitForErrorLineAsync("waiting");
        Send(Interrupt, host);
        await host.WaitForErrorLineAsync("writing");

        Send(Interrupt, host);
        var answer = await host.WaitForEndAsync();

        // Killed by the signal, which shells and .NET tell as 128 and its number.
        Assert.Equal((128 + Interrupt, ""), (answer.ExitCode, answer.Output));
    }

    private static void Send(int signal, RunningTool tool) => Assert.Equal(0, Kill(tool.Id, signal));

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
