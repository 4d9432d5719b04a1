using System;
using Writeback.Sdk;

namespace Clocks;

/// <summary>Kerberos tolerates five minutes, users do not.</summary>
[Check("CK1001", "The clock is right", Category = "Time", Severity = Severity.Error)]
public sealed partial class ClockIsRight
{
    /// <summary>Judges the offset.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="options">How exact it has to be.</param>
    /// <returns>The finding.</returns>
    public Finding Evaluate(ClockReading clock, ClockOptions options)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        return clock.Offset.Duration() < options.Tolerance ? Right() : Wrong(Math.Round(clock.Offset.TotalSeconds, options.Decimals));
    }

    [Pass("The clock is right.")]
    private static partial Finding Right();

    [Fail("The clock is {seconds:N0} seconds ahead.", Remedy = "Start the time service.")]
    private static partial Finding Wrong(double seconds);
}
