namespace Writeback.Sdk.Probes.Network;

/// <summary>Talks to an endpoint as the Connect server has to, without credentials for it, and records how far it gets.</summary>
/// <param name="prober">The client that does the talking.</param>
/// <remarks>
/// The limit of an attempt leaves room for all of the default limits in <see cref="EndpointProberOptions"/>, so that silence is seen
/// where it happens.
/// </remarks>
[Probe, Retry(1), Timeout("00:00:50", Total = "00:01:50")]
public sealed class EndpointReachabilityProbe(EndpointProber prober)
{
    /// <summary>Probes one endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="cancellationToken">Ends the attempt without evidence.</param>
    public Task<EndpointReachability> ObserveAsync([Each] Endpoint endpoint, CancellationToken cancellationToken)
        => prober.ProbeAsync(endpoint, cancellationToken);
}
