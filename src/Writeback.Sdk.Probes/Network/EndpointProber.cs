using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Holds one conversation with an endpoint, over one connection: name, connection, TLS, and a GET without credentials. It goes
/// straight to the endpoint, past any configured proxy, and never relaxes certificate validation.
/// </summary>
/// <param name="options">The limits and the trusted roots.</param>
/// <param name="timeProvider">The clock of limits, durations and certificates.</param>
public sealed partial class EndpointProber(IOptions<EndpointProberOptions> options, TimeProvider timeProvider)
{
    private readonly EndpointProberOptions _options = options.Value;

    /// <summary>Talks to an endpoint until a phase fails or the answer is complete.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="cancellationToken">Ends the conversation without evidence. The limit of a phase is evidence instead.</param>
    public async Task<EndpointReachability> ProbeAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);

        var (resolve, addresses) = await ResolveAsync(endpoint.Host, cancellationToken).ConfigureAwait(false);
        var seen = new EndpointReachability { Endpoint = endpoint, Resolve = resolve };
        if (resolve.Failure is not null)
        {
            return seen;
        }

        var (connect, socket) = await ConnectAsync(addresses, endpoint.Port, cancellationToken).ConfigureAwait(false);
        seen = seen with { Connect = connect };
        if (socket is null)
        {
            return seen;
        }

        using var session = new TlsSession(socket, timeProvider.GetUtcNow());
        seen = seen with { Tls = await HandshakeAsync(session, endpoint.Host, cancellationToken).ConfigureAwait(false) };
        if (seen.Tls.Failure is not null)
        {
            return seen;
        }

        return seen with { Http = await RequestAsync(session, endpoint, cancellationToken).ConfigureAwait(false) };
    }
}
