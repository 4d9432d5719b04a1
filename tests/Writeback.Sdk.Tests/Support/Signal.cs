namespace Writeback.Sdk.Tests;

/// <summary>Something that happens once and that others wait for.</summary>
internal sealed class Signal
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set() => _source.TrySetResult();

    public Task WaitAsync() => _source.Task.WaitAsync(TestRunner.Patience);

    /// <summary>Waits whatever any token says, as a badly written probe does.</summary>
    public Task WaitForeverAsync() => _source.Task;
}
