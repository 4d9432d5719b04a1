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
    public async Task An_interrupted_run_writes_every_format_whole_and_marked()
    {
        using var folder = new ExportCopy();
        string[] names = ["r.html", "r.sarif", "r.xml", "r.md", "r.csv", "r.txt"];
        string PathOf(string name) => Path.Combine(Path.GetDirectoryName(folder.ReportFile)!, name);
        using var host = Tool.StartHost(["check", "--format", "json", .. names.SelectMany(name => new[] { "--output", PathOf(name) })]);
        await host.WaitForErrorLineAsync("waiting");

        Send(Interrupt, host);
        var answer = await host.WaitForEndAsync();

        Assert.Equal(130, answer.ExitCode);
        var texts = new Dictionary<string, string>();
        foreach (var name in names)
        {
            texts[name] = await File.ReadAllTextAsync(PathOf(name));
        }

        const string mark = "Incomplete: the run was cancelled";
        Assert.EndsWith("</html>\n", texts["r.html"], StringComparison.Ordinal);
        Assert.Contains(mark, texts["r.html"], StringComparison.Ordinal);
        var invocation = JsonElement.Parse(texts["r.sarif"]).GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(130, invocation.GetProperty("exitCode").GetInt32());
        Assert.Equal("1", System.Xml.Linq.XDocument.Parse(texts["r.xml"]).Root!.Attribute("errors")!.Value);
        Assert.Contains(mark, texts["r.md"], StringComparison.Ordinal);
        Assert.Contains(",cancelled,", texts["r.csv"], StringComparison.Ordinal);
        Assert.Contains(mark, texts["r.txt"], StringComparison.Ordinal);
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
