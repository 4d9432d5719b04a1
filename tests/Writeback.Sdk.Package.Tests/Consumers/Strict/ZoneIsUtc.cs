using System;
using Writeback.Sdk;

namespace Clocks;

/// <summary>Logs of several servers are read side by side.</summary>
[Check("CK1002", "The time zone is UTC", Category = "Time")]
public sealed partial class ZoneIsUtc
{
    /// <summary>Judges the zone.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The finding.</returns>
    public Finding Evaluate(ClockReading clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.Zone == "UTC" ? Utc(clock.Zone) : Other(clock.Zone);
    }

    [Pass("The zone is {zone}.")]
    private static partial Finding Utc(string zone);

    [Warn("The zone is {zone}.", Remedy = "Set it to UTC.")]
    private static partial Finding Other(string zone);
}
