namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    // Enough to see one failure in four with nine chances in ten, and few enough for nobody to mind.
    private const int SeriesLength = 8;
    private const double HighPercentile = 0.95;

    /// <summary>Opens connections one after the other, if the endpoint was reached at all.</summary>
    internal async Task<EndpointSteadiness> ProbeSteadinessAsync(Endpoint endpoint, EndpointReachability reachability, CancellationToken cancellationToken)
    {
        if (reachability.Tls is not { Failure: null })
        {
            return new EndpointSteadiness { Endpoint = endpoint, Connections = 0 };
        }

        var (durations, failures) = (new List<TimeSpan>(SeriesLength), new List<NetworkFailure>());
        for (var connection = 0; connection < SeriesLength; connection++)
        {
            using var conversation = await OpenAsync(endpoint, segmentSize: null, cancellationToken).ConfigureAwait(false);
            if (conversation.Seen.Failure is { } failure)
            {
                failures.Add(failure);
                continue;
            }

            var seen = conversation.Seen;
            durations.Add(seen.Connect!.Duration + (seen.Proxy?.Duration ?? TimeSpan.Zero) + seen.Tls!.Duration);
        }

        durations.Sort();
        return new EndpointSteadiness
        {
            Endpoint = endpoint,
            Connections = SeriesLength,
            Failures = failures,
            Median = Percentile(durations, 0.5),
            Percentile95 = Percentile(durations, HighPercentile),
            Longest = durations.Count == 0 ? null : durations[^1],
        };
    }

    /// <summary>The value at a rank of a sorted series: nearest rank, so that it was really seen.</summary>
    internal static TimeSpan? Percentile(List<TimeSpan> sorted, double rank)
        => sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(rank * sorted.Count) - 1)];
}
