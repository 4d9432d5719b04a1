using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>How the TLS handshake went. What the server showed is kept even when the handshake failed.</summary>
/// <remarks>Revocation is a phase of its own (<see cref="RevocationPhase"/>): it asks hosts other than the endpoint.</remarks>
public sealed record TlsPhase
{
    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why there is no session; null when there is one.</summary>
    public NetworkFailure? Failure { get; init; }

    /// <summary>The name of the negotiated protocol, such as <c>Tls13</c>; null without a session.</summary>
    public string? Protocol { get; init; }

    /// <summary>The name of the negotiated cipher suite; null without a session.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>The application protocol that was agreed on (ALPN), such as <c>http/1.1</c>; null when none was.</summary>
    public string? ApplicationProtocol { get; init; }

    /// <summary>What does not end the conversation, and is wrong all the same: an issuer that the cloud does not use.</summary>
    public NetworkFailure? Concern { get; init; }

    /// <summary>What the server would have chosen instead of the handshake that it rejected; null when it was not asked, or made no choice.</summary>
    public TlsOffer? Offer { get; init; }

    /// <summary>The certificates from the server's own towards the root, as far as the chain could be built.</summary>
    public IReadOnlyList<ObservedCertificate> Chain { get; init; } = [];

    /// <summary>What is wrong with the certificate.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<SslPolicyErrors>))]
    public SslPolicyErrors PolicyErrors { get; init; }

    /// <summary>What is wrong with the chain, for all its certificates together.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<X509ChainStatusFlags>))]
    public X509ChainStatusFlags ChainStatus { get; init; }

    /// <summary>Whether the server asked for a client certificate. None is ever given; many servers ask and go on without.</summary>
    public bool ClientCertificateRequested { get; init; }
}
