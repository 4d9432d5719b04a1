using System;
using Writeback.Sdk;

namespace Clocks;

/// <summary>Kerberos tolerates five minutes, users do not.</summary>
[Check("CK1001", "The clock is right", Category = "Time", Severity = Severity.Error)]
public sealed partial class ClockIsRight
{
    /// <summary>Judges the offset.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The finding.</returns>
    public Finding Evaluate(ClockReading clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.Offset.Duration() < TimeSpan.FromSeconds(5) ? Right() : Wrong(clock.Offset.TotalSeconds);
    }

    [Pass("The clock is right.")]
    private static partial Finding Right();

    [Fail("The clock is {seconds:N0} seconds ahead.", Remedy = "Start the time service.")]
    private static partial Finding Wrong(double seconds);
}
