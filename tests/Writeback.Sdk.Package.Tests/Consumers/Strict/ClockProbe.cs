using System;
using System.Threading;
using System.Threading.Tasks;
using Writeback.Sdk;

namespace Clocks;

/// <summary>Reads the clock.</summary>
[Probe]
[GraphPermission("Device.Read.All")]
[Retry(1)]
[Timeout("00:00:05")]
public sealed class ClockProbe
{
    /// <summary>Reads it.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it shows: always the same.</returns>
    public async Task<ClockReading> ObserveAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        return new ClockReading(TimeSpan.FromSeconds(90), "UTC");
    }
}
