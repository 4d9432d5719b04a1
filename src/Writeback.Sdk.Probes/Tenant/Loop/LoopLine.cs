namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The time line of a reset while it is written.</summary>
internal sealed class LoopLine(TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private readonly List<Leg> _legs = [];
    private readonly long _start = timeProvider.GetTimestamp();

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset StartedAt { get; } = timeProvider.GetUtcNow();

    public Leg Begin(LoopLegName name)
    {
        var leg = new Leg(this, name, Elapsed());
        lock (_lock)
        {
            _legs.Add(leg);
        }

        return leg;
    }

    /// <summary>Whether a part of the way came to its end.</summary>
    public bool HasEnded(LoopLegName name)
    {
        lock (_lock)
        {
            return _legs.Exists(leg => leg.Name == name && leg.Ended is not null);
        }
    }

    public IReadOnlyList<LoopLeg> ToEvidence()
    {
        lock (_lock)
        {
            return [.. _legs.OrderBy(leg => leg.Name).Select(leg => new LoopLeg(leg.Name, leg.Started, leg.Ended, leg.Code))];
        }
    }

    private TimeSpan Elapsed() => timeProvider.GetElapsedTime(_start);

    /// <summary>A part of the way.</summary>
    public sealed class Leg(LoopLine line, LoopLegName name, TimeSpan started)
    {
        public LoopLegName Name => name;

        public TimeSpan Started => started;

        public TimeSpan? Ended { get; private set; }

        public string? Code { get; private set; }

        public void End(string? code, bool succeeded = true)
        {
            lock (line._lock)
            {
                (Ended, Code) = (succeeded ? line.Elapsed() : null, code);
            }
        }
    }
}
