using Writeback.Sdk;

namespace ContosoTool;

/// <summary>What was seen of this machine's clock.</summary>
[Evidence]
public sealed record LocalClock(DateTimeOffset Now);

/// <summary>Reads it.</summary>
[Probe]
public sealed class LocalClockProbe(TimeProvider clock)
{
    public Task<LocalClock> ObserveAsync() => Task.FromResult(new LocalClock(clock.GetUtcNow()));
}

/// <summary>Certificates and tickets are judged by the clock: one that lost its battery fails everything else.</summary>
[Check("CT0001", "The clock has not been reset", Category = "Machine")]
internal sealed partial class ClockIsRight
{
    public Finding Evaluate(LocalClock clock) => clock.Now.Year >= 2025 ? Right() : Reset(clock.Now.Year);

    [Pass("It is plausible.")]
    internal static partial Finding Right();

    [Fail("It says that the year is {year}.", Remedy = "Set it, and start the time service.")]
    internal static partial Finding Reset(int year);
}
