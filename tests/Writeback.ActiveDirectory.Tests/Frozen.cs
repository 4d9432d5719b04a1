using System.Diagnostics;
using System.Globalization;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>A process that is stopped (SIGSTOP) and goes on when this is disposed of.</summary>
public sealed class Frozen : IDisposable
{
    private readonly int _process;

    public Frozen(int process)
    {
        _process = process;
        Signal("-STOP");
    }

    public void Dispose() => Signal("-CONT");

    private void Signal(string signal)
    {
        using var kill = Process.Start("/bin/kill", [signal, _process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
