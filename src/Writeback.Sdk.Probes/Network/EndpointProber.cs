using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Holds a conversation with an endpoint, phase by phase: name, connection, proxy where the endpoint has one, TLS, and a GET without
/// credentials. It never relaxes certificate validation.
/// </summary>
/// <param name="options">The limits, the trusted roots, and how to get out.</param>
/// <param name="timeProvider">The clock of limits, durations and certificates.</param>
public sealed partial class EndpointProber(IOptions<EndpointProberOptions> options, TimeProvider timeProvider)
{
    // The least that every IPv4 host has to take is 576 bytes with headers: RFC 791, RFC 879.
    private const int SmallSegment = 536;

    // The roots of the machine are read once, and kept by the framework.
    private static readonly Lazy<Task> TrustStore = new(() => Task.Run(static () =>
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        foreach (var certificate in store.Certificates)
        {
            certificate.Dispose();
        }
    }));

    private readonly EndpointProberOptions _options = options.Value;
    private readonly CertificateReader _certificates = new();
    private readonly Lazy<IReadOnlyList<IPEndPoint>> _nameServers = new(NameQueries.OfMachine);

    /// <summary>
    /// Begins to read the machine's trusted roots, beside whatever else is done: the first handshake waits for them. Whoever knows early that
    /// there will be one calls this then.
    /// </summary>
    public static void PrepareTrust() => _ = TrustStore.Value;

    /// <summary>Talks to an endpoint until a phase fails or the answer is complete.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="cancellationToken">Ends the conversation without evidence. The limit of a phase is evidence instead.</param>
    public async Task<EndpointReachability> ProbeAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (_options.CustomTrustRoots is null)
        {
            PrepareTrust();
        }

        using var conversation = await OpenAsync(endpoint, segmentSize: null, cancellationToken).ConfigureAwait(false);
        var seen = conversation.Session is { } session && conversation.Seen.Failure is null
            ? await AskAsync(conversation.Seen, session, cancellationToken).ConfigureAwait(false)
            : conversation.Seen;
        seen = seen.Failure?.Cause switch
        {
            NetworkCause.TlsHandshakeSilent or NetworkCause.HttpSilent when !OperatingSystem.IsWindows()
                => await SuspectBlackHoleAsync(seen, cancellationToken).ConfigureAwait(false),
            NetworkCause.TlsProtocolVersion or NetworkCause.TlsHandshakeRejected => await AskForOfferAsync(seen, cancellationToken).ConfigureAwait(false),
            _ => seen,
        };
        return seen with { Resolve = seen.Resolve with { Queries = await conversation.Queries.ConfigureAwait(false) } };
    }

    /// <summary>Opens a session, or finds out why there is none.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<Conversation> OpenAsync(Endpoint endpoint, int? segmentSize, CancellationToken cancellationToken)
    {
        var conversation = await ReachAsync(endpoint, segmentSize, cancellationToken).ConfigureAwait(false);
        if (conversation.Connection is not { } connection)
        {
            return conversation;
        }

        var now = timeProvider.GetUtcNow();
        var session = new TlsSession(connection, new CertificateWitness(_certificates, now, _options.CheckRevocation), now);
        try
        {
            var tls = await HandshakeAsync(session, endpoint.Host, cancellationToken).ConfigureAwait(false);
            return conversation with { Seen = conversation.Seen with { Tls = tls }, Session = session };
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Gets as far as a connection on which nothing was said to the endpoint yet.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Conversation> ReachAsync(Endpoint endpoint, int? segmentSize, CancellationToken cancellationToken)
    {
        var (host, port) = endpoint.Proxy is { } proxy ? (proxy.Host, proxy.Port) : (endpoint.Host, endpoint.Port);
        var (resolve, addresses, queries) = await ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        if (resolve.Failure is not null)
        {
            return new Conversation(new EndpointReachability { Endpoint = endpoint, Resolve = resolve }, queries);
        }

        var (connect, socket) = await ConnectAsync(addresses, port, segmentSize, cancellationToken).ConfigureAwait(false);
        var seen = new EndpointReachability { Endpoint = endpoint, Resolve = resolve, Connect = connect };
        if (socket is null)
        {
            return new Conversation(seen, queries);
        }

        if (endpoint.Proxy is null)
        {
            return new Conversation(seen, queries) { Connection = new NetworkStream(socket, ownsSocket: true) };
        }

        (seen, var tunnel) = await TunnelAsync(seen, endpoint.Proxy, socket, addresses, segmentSize, cancellationToken).ConfigureAwait(false);
        return new Conversation(seen, queries) { Connection = tunnel };
    }

    /// <summary>What there is to ask once the session stands: side by side, so that none holds the others up.</summary>
    private async Task<EndpointReachability> AskAsync(EndpointReachability seen, TlsSession session, CancellationToken cancellationToken)
    {
        var revocation = _options.CheckRevocation ? CheckRevocationAsync(seen.Endpoint, session, cancellationToken) : Task.FromResult<RevocationPhase?>(null);
        var webSocket = seen.Endpoint.Role == EndpointRole.ServiceBus && _options.TryWebSocket
            ? UpgradeAsync(seen.Endpoint, cancellationToken)
            : Task.FromResult<HttpPhase?>(null);
        var http = RequestAsync(session, RequestFor(seen.Endpoint), seen.Endpoint.Role, cancellationToken);
        await Task.WhenAll(revocation, webSocket, http).ConfigureAwait(false);
        return seen with { Http = await http.ConfigureAwait(false), WebSocket = await webSocket.ConfigureAwait(false), Revocation = await revocation.ConfigureAwait(false) };
    }

    /// <summary>Where a conversation fell silent, tries whether it goes on with small segments.</summary>
    private async Task<EndpointReachability> SuspectBlackHoleAsync(EndpointReachability seen, CancellationToken cancellationToken)
    {
        using var second = await OpenAsync(seen.Endpoint, SmallSegment, cancellationToken).ConfigureAwait(false);
        var failure = new NetworkFailure(NetworkCause.MtuBlackHole, nameof(TimeoutException), null);
        if (seen.Tls?.Failure is not null)
        {
            var cameFurther = second.Seen.Tls is { } tls && (tls.Failure is null || tls.Chain.Count > 0);
            return cameFurther ? seen with { Tls = seen.Tls with { Failure = failure } } : seen;
        }

        if (second.Session is null || second.Seen.Failure is not null)
        {
            return seen;
        }

        var http = await RequestAsync(second.Session, RequestFor(seen.Endpoint), seen.Endpoint.Role, cancellationToken).ConfigureAwait(false);
        return http.StatusCode is null ? seen : seen with { Http = seen.Http! with { Failure = failure } };
    }

    /// <summary>Where a handshake was rejected, asks what the server would have chosen: an alert does not say.</summary>
    private async Task<EndpointReachability> AskForOfferAsync(EndpointReachability seen, CancellationToken cancellationToken)
    {
        using var second = await ReachAsync(seen.Endpoint, segmentSize: null, cancellationToken).ConfigureAwait(false);
        if (second.Connection is null || await OfferOfAsync(second.Connection, seen.Endpoint.Host, cancellationToken).ConfigureAwait(false) is not { } offer)
        {
            return seen;
        }

        var failure = seen.Tls!.Failure!;
        var cause = offer.Protocol is not "Tls12" ? NetworkCause.TlsProtocolVersion
            : failure.Cause == NetworkCause.TlsHandshakeRejected ? NetworkCause.TlsCipherSuite
            : failure.Cause;
        return seen with { Tls = seen.Tls with { Failure = failure with { Cause = cause }, Offer = offer } };
    }

    private async Task<TlsOffer?> OfferOfAsync(Stream connection, string host, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(_options.TlsLimit, timeProvider, cancellationToken);
        try
        {
            return await TlsQuestion.AskAsync(connection, host, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException || (exception is OperationCanceledException && limit.Reached))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
