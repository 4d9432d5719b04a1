using System.Globalization;
using System.Net;

namespace Writeback.Sdk.Testing.Tests;

[Probe, Retry(1, Delay = "00:00:01"), Timeout("00:00:05", Total = "00:01:00"), CircuitBreaker("house", FailuresBeforeBreaking = 3)]
internal sealed class DoorProbe(Porter porter)
{
    public Task<Door> ObserveAsync(CancellationToken cancellationToken) => porter.LookAsync(cancellationToken);
}

[Probe]
internal sealed class RoomsProbe
{
    public Task<IReadOnlyList<Room>> ObserveAsync(Door door) => Task.FromResult<IReadOnlyList<Room>>(door.IsOpen ? [new Room("Hall", 20)] : []);
}

/// <summary>Asks a sensor over HTTP.</summary>
[Probe, Retry(2, Delay = "00:00:01"), Timeout("00:00:20", Total = "00:05:00")]
internal sealed class ReadingProbe
{
    public async Task<Reading> ObserveAsync([Each] Sensor sensor, CancellationToken cancellationToken)
    {
#pragma warning disable WBSDK0042 // One client a test: each talks to a server of its own, once.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore WBSDK0042
        using var answer = await client.GetAsync(sensor.Address, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new ObservationException(new ObservationFailure(FailureKind.Unavailable, nameof(HttpStatusCode), "429") { RetryAfter = answer.Headers.RetryAfter?.Delta }, isTransient: true);
        }

        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return new Reading(double.TryParse(text, CultureInfo.InvariantCulture, out var celsius) ? celsius : 0) { Sensor = sensor.Address.Authority };
    }
}

/// <summary>What the probe of the door asks.</summary>
internal class Porter
{
    public int Looks { get; private set; }

    public virtual Task<Door> LookAsync(CancellationToken cancellationToken)
    {
        Looks++;
        return Task.FromResult(new Door(IsOpen: true, "Ada", "k-4711"));
    }
}
