namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// What a server that rejected a handshake chose when it was offered every version up to TLS 1.2 and every cipher suite, also those
/// that this machine does not use.
/// </summary>
/// <param name="Protocol">The version, such as <c>Tls11</c>.</param>
/// <param name="CipherSuite">The cipher suite, such as <c>TLS_RSA_WITH_AES_128_CBC_SHA</c>.</param>
public sealed record TlsOffer(string Protocol, string CipherSuite);
