using System.Collections.Concurrent;

namespace Writeback.Sdk;

/// <summary>Whose turn it is: so many probes at once in all, so many on one target, in the order they came.</summary>
internal sealed class ProbeGate(int maxParallelism, int maxParallelismPerTarget) : IDisposable
{
    // Asynchronous waiters of a SemaphoreSlim are released first in, first out, and a newcomer does not overtake them.
    private readonly SemaphoreSlim _all = new(maxParallelism);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn of a probe. What is returned has to be left.</summary>
    public async Task<Turn> EnterAsync(string? target, CancellationToken cancellationToken)
    {
        // The target first: a probe that waits for a slow target must not hold up those of others.
        var own = target is null ? null : _targets.GetOrAdd(target, static (_, count) => new SemaphoreSlim(count), maxParallelismPerTarget);
        if (own is not null)
        {
            await own.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await _all.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            own?.Release();
            throw;
        }

        return new Turn(_all, own);
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var target in _targets.Values)
        {
            target.Dispose();
        }
    }

    /// <summary>One probe's turn.</summary>
    public readonly struct Turn(SemaphoreSlim all, SemaphoreSlim? target) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            target?.Release();
        }
    }
}
