namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>
/// A token that is cancelled when this thread has taken a number of steps. The compiler takes them where we can watch: a read of a
/// <see cref="CountedSyntaxTree"/>, and a stage of the driver that <see cref="DriverSteps"/> hears of. No clock is asked, so that
/// a step is the same one in every run.
/// </summary>
internal sealed class CancelAtStep : IDisposable
{
    [ThreadStatic]
    private static CancelAtStep? _current;

    private readonly CancellationTokenSource _source = new();
    private readonly int _last;
    private int _taken;

    public CancelAtStep(int last)
    {
        _last = last;
        _current = this;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Called where a step is taken, on the thread that takes it; by those of other tests to no effect.</summary>
    public static void Take()
    {
        if (_current is { } current && ++current._taken == current._last)
        {
            current._source.Cancel();
        }
    }

    public void Dispose()
    {
        _current = null;
        _source.Dispose();
    }
}
