namespace Writeback.Sdk.Reports.Tests.Harbour;

[Probe]
internal sealed class LighthouseProbe(Sea sea)
{
    public Task<Lighthouse> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult(
        new Lighthouse(sea.LighthouseIsLit, sea.Remark, new Keeper("Ida", sea.Secret, new Dictionary<string, string> { [sea.Secret] = sea.Secret }))
        {
            Key = sea.Secret,
        });
}

[Probe]
internal sealed class TideProbe(Sea sea)
{
    public Task<Tide> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult(new Tide(sea.TideInMetres, sea.Remark));
}

/// <summary>The weather station refuses, or never answers.</summary>
[Probe]
internal sealed class WeatherProbe(Sea sea)
{
    public async Task<Weather> ObserveAsync(CancellationToken cancellationToken)
    {
        if (sea.WhileTheWeatherIsAwaited is { } awaited)
        {
            awaited();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        throw new ObservationException(new(FailureKind.Denied, "Forecast", "403", "The weather station wants a subscription: ask the harbour office."));
    }
}

/// <summary>A ship keeps its course, but for two of them.</summary>
[Probe]
internal sealed class CourseProbe
{
    public Task<Course> ObserveAsync([Each] Ship ship, CancellationToken cancellationToken) => ship.Name switch
    {
        "Flying Dutchman" => throw new ObservationException(new(FailureKind.Unavailable, "Radar", "NoEcho")),
        _ when ship.Name.StartsWith("Drifter", StringComparison.Ordinal) => Task.FromResult(new Course(ship.Name, 270)),
        _ => Task.FromResult(new Course(ship.Name, 90)),
    };
}
