namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Keeps connections to Service Bus silent and sees whether they still carry data. It takes as long as the longest silence, beside the
/// other probes.
/// </summary>
/// <param name="prober">The client that keeps silent.</param>
[Probe, Retry(0), Timeout("00:07:30", Total = "00:07:30")]
public sealed class IdlePersistenceProbe(IdleProber prober)
{
    /// <summary>Probes one endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="reachability">How far a conversation with it got.</param>
    /// <param name="cancellationToken">Ends the attempt without evidence.</param>
    public Task<IdlePersistence> ObserveAsync([Each] Endpoint endpoint, [Each] EndpointReachability reachability, CancellationToken cancellationToken)
        => endpoint.Role == EndpointRole.ServiceBus && reachability.Tls is { Failure: null }
            ? prober.ProbeAsync(endpoint, cancellationToken)
            : Task.FromResult(new IdlePersistence { Endpoint = endpoint });
}
