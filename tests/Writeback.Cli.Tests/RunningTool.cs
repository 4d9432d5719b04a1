using System.Diagnostics;

namespace Writeback.Cli.Tests;

/// <summary>A process under way, whose lines on standard error can be waited for.</summary>
internal sealed class RunningTool : IDisposable
{
    // Only a process that hangs ever takes this long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly Process _process;
    private readonly Task<string> _output;

    public RunningTool(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync(_patience.Token);
    }

    public int Id => _process.Id;

    /// <summary>Waits until the process writes a line to standard error.</summary>
    public async Task WaitForErrorLineAsync(string expected)
    {
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_patience.Token);
            Assert.NotNull(line);
        }
        while (line != expected);
    }

    /// <summary>Waits for the end, and returns what was written since.</summary>
    public async Task<ToolAnswer> WaitForEndAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync(_patience.Token);
        await _process.WaitForExitAsync(_patience.Token);
        return new ToolAnswer(_process.ExitCode, await _output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _patience.Dispose();
    }
}
