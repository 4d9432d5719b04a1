using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// A failure on the network path, told by cause, type and code. The texts of exceptions never enter it: they are localised.
/// </summary>
/// <param name="Cause">What it means.</param>
/// <param name="Type">The name of the exception type it was told from; <c>TimeoutException</c> where the limit of the phase was reached.</param>
/// <param name="Code">The code that came with it: a <c>SocketError</c>, chain status, TLS alert or library code; null when there is none.</param>
public sealed record NetworkFailure(NetworkCause Cause, string Type, string? Code)
{
    /// <summary>Whether another attempt may not meet it again.</summary>
    [JsonIgnore]
    public bool IsTransient => IsSilence || Cause
        is NetworkCause.NameServerFailed
        // A hint rather than a verdict, since routes come back: RFC 1122, 4.2.3.9.
        or NetworkCause.HostUnreachable or NetworkCause.NetworkUnreachable
        or NetworkCause.ConnectionResetAfterAccept
        or NetworkCause.TlsHandshakeReset or NetworkCause.TlsHandshakeClosed
        or NetworkCause.HttpConnectionCut
        or NetworkCause.ProxyConnectionCut or NetworkCause.ProxyBadGateway or NetworkCause.ProxyServiceUnavailable or NetworkCause.ProxyGatewayTimeout
        or NetworkCause.RevocationUnreachable;

    /// <summary>Whether the other side was waited for in vain.</summary>
    [JsonIgnore]
    public bool IsSilence => Cause
        is NetworkCause.NameServerSilent or NetworkCause.ConnectionTimedOut or NetworkCause.TlsHandshakeSilent or NetworkCause.HttpSilent
        or NetworkCause.ProxySilent;

    /// <summary>The limit of a phase was reached.</summary>
    internal static NetworkFailure Silence(NetworkCause cause) => new(cause, nameof(TimeoutException), null);
}
