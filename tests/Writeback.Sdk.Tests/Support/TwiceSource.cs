using System.Threading.Tasks.Sources;

namespace Writeback.Sdk.Tests;

/// <summary>A source of a value that tells twice that it is there.</summary>
internal sealed class TwiceSource : IValueTaskSource<Alpha>
{
    private Action<object?>? _continuation;
    private object? _state;
    private Alpha? _value;

    /// <summary>Completes twice; returns what the second time threw.</summary>
    public Exception? Complete(Alpha value)
    {
        _value = value;
        _continuation!(_state);
        return Record.Exception(() => _continuation(_state));
    }

    public Alpha GetResult(short token) => _value!;

    public ValueTaskSourceStatus GetStatus(short token) => _value is null ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => (_continuation, _state) = (continuation, state);
}
