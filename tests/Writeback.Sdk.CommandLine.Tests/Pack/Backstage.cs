namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What a test and the pack's probe share: the test learns that the probe hangs, or that it ran at all.</summary>
public sealed class Backstage
{
    /// <summary>What a scene plants where it must not be told from.</summary>
    public const string Secret = "hunter2";

    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _observations;

    public Task Hanging => _hanging.Task;

    public int Observations => Volatile.Read(ref _observations);

    public void Observed() => Interlocked.Increment(ref _observations);

    public async Task HangAsync(CancellationToken cancellationToken)
    {
        _hanging.TrySetResult();
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }
}
