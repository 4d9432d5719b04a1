namespace Writeback.Sdk.Probes.Network;

/// <summary>Opens a short series of connections to an endpoint that was reached: one that works now and then is not steady.</summary>
/// <param name="prober">The client that does the talking.</param>
[Probe, Retry(0), Timeout("00:00:30", Total = "00:00:30")]
public sealed class EndpointSteadinessProbe(EndpointProber prober)
{
    /// <summary>Probes one endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="reachability">How far a conversation with it got.</param>
    /// <param name="cancellationToken">Ends the attempt without evidence.</param>
    public Task<EndpointSteadiness> ObserveAsync([Each] Endpoint endpoint, [Each] EndpointReachability reachability, CancellationToken cancellationToken)
        => prober.ProbeSteadinessAsync(endpoint, reachability, cancellationToken);
}
