namespace Writeback.Sdk.Probes.Network;

/// <summary>How long silent connections last on one way to an endpoint.</summary>
public sealed record IdlePath
{
    /// <summary>The proxy; null for the direct way.</summary>
    public ProxyServer? Proxy { get; init; }

    /// <summary>The longest silence that was to be tried.</summary>
    public required TimeSpan Longest { get; init; }

    /// <summary>Why no connection could be opened; null when they could.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The longest silence after which a connection still carried data.</summary>
    public TimeSpan Survived { get; init; }

    /// <summary>The shortest silence after which one no longer did; null when all of them did.</summary>
    public TimeSpan? Cut { get; init; }

    /// <summary>What became of connections at the cut; <see cref="IdleEnding.Alive"/> when there was none.</summary>
    public IdleEnding Ending { get; init; }

    /// <summary>What is wrong, in one word; null when connections lasted.</summary>
    public NetworkCause? Cause => Failure?.Cause ?? (Cut is null ? null : NetworkCause.IdleConnectionCut);

    /// <summary>
    /// Whether the server was seen to send by itself after a silence. It is null where the server does not do so when asked
    /// (<c>Prefer: wait</c>, RFC 7240): then a NAT that opens a connection anew looks like one that kept it.
    /// </summary>
    public bool? IsInboundProven { get; init; }

    /// <summary>The connections, by their silence.</summary>
    public IReadOnlyList<IdleTry> Tries { get; init; } = [];
}
