namespace Writeback.Sdk.Tests;

/// <summary>Blocks threads until the test is over.</summary>
internal sealed class BlockedThread : IDisposable
{
    // Not disposed: a thread that is just being released would meet a disposed event.
    private readonly ManualResetEvent _release = new(initialState: false);

    public Signal Entered { get; } = new();

    public void Block()
    {
        Entered.Set();
        _release.WaitOne();
    }

    public void Dispose() => _release.Set();
}
