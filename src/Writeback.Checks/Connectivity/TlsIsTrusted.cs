using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// The tunnel has to end at the cloud. A certificate that this machine does not trust stops writeback (event 31034); one that an
/// inspecting proxy made is not supported even where it is trusted.
/// </summary>
[Check("WB5003", "TLS to the cloud is trusted from end to end", Category = Categories.Connectivity)]
[Requires<TcpConnects>]
internal sealed partial class TlsIsTrusted
{
    private const string HowToExempt = "Exempt {allow} from TLS inspection in the proxy or firewall: inspection is not supported for these hosts.";
    private const string HowToPass = "Let TLS to {allow} pass unchanged through every firewall and proxy on the way.";

    private const string HowToNegotiate =
        "Allow TLS 1.2 with current cipher suites on this machine (SCHANNEL, .NET strong cryptography), and let no device on the way limit it.";

    private const string HowToTrust =
        "If the issuer is your own inspection: exempt {allow} from it. Otherwise install the missing root, such as DigiCert Global Root G2, into the machine's trusted roots.";

    public Finding Evaluate([Each] EndpointReachability reachability)
    {
        var allow = EndpointPatterns.AllowFor(reachability.Endpoint);
        if (reachability.Tls is not { } tls)
        {
            return NotTried();
        }

        if (tls.Failure is { } failure)
        {
            return Failed(failure, tls, allow, reachability.Endpoint.Host);
        }

        var (subject, issuer) = tls.Chain is [var own, ..] ? (own.Subject, own.Issuer) : (null, null);
        if (reachability.Revocation?.Failure?.Cause == NetworkCause.CertificateRevoked)
        {
            return Revoked(subject, issuer, allow);
        }

        return tls.Concern?.Cause == NetworkCause.CertificateIntercepted ? ForeignIssuer(issuer, allow) : Trusted(tls.Protocol, issuer);
    }

    private static Finding Failed(NetworkFailure failure, TlsPhase tls, string allow, string host)
    {
        var certificate = tls.Chain is [var own, ..] ? own : null;
        return failure.Cause switch
        {
            NetworkCause.NotTls => NotTls(allow),
            NetworkCause.TlsHandshakeReset or NetworkCause.TlsHandshakeClosed or NetworkCause.ConnectionResetAfterAccept => HandshakeCut(allow),
            NetworkCause.TlsHandshakeSilent => HandshakeSilent(allow, tls.Duration),
            NetworkCause.MtuBlackHole => LargePacketsLost(allow),
            NetworkCause.TlsProtocolVersion when tls.Offer is { } offer => OldProtocol(offer.Protocol),
            NetworkCause.TlsCipherSuite => NoCommonCipherSuite(tls.Offer?.Protocol, tls.Offer?.CipherSuite),
            NetworkCause.TlsProtocolVersion => NoCommonProtocol(failure.Code),
            NetworkCause.TlsHandshakeRejected => Rejected(failure.Code, allow),
            NetworkCause.ClientCertificateWanted => ClientCertificateWanted(allow),
            NetworkCause.CertificateExpired => Expired(certificate?.NotAfter, certificate?.Issuer, allow),
            NetworkCause.CertificateNotYetValid => NotYetValid(certificate?.NotBefore, certificate?.Issuer),
            NetworkCause.CertificateNameMismatch => NameMismatch(certificate?.Subject, host, allow),
            NetworkCause.CertificateUntrustedRoot or NetworkCause.CertificateChainIncomplete => Untrusted(certificate?.Issuer, allow),
            NetworkCause.CertificateRevoked => Revoked(certificate?.Subject, certificate?.Issuer, allow),
            NetworkCause.CertificateMissing => NoCertificate(allow),
            NetworkCause.CertificateInvalid => Unfit(failure.Code, certificate?.Issuer, allow),
            _ => HandshakeFailed(failure.Type, failure.Code, allow),
        };
    }

    [Pass("{protocol}, certificate issued by {issuer}.")]
    private static partial Finding Trusted(string? protocol, string? issuer);

    [Warn(
        "The certificate is trusted here, but issued by {issuer}, which is not known to issue certificates for this host: TLS seems to be inspected on the way.",
        Remedy = HowToExempt,
        References = [Documentation.Prerequisites])]
    private static partial Finding ForeignIssuer(string? issuer, string allow);

    [Fail("What answers does not speak TLS: a proxy or a logon portal answers in plain text.", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding NotTls(string allow);

    [Fail("The connection was cut during the TLS handshake, as a filter does that reads the host name in it.", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding HandshakeCut(string allow);

    [Fail("The connection is open, but the TLS handshake got no answer within {duration}.", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding HandshakeSilent(string allow, TimeSpan duration);

    [Fail(
        "Large packets get lost on the way: the TLS handshake fell silent, and went on when it was tried with small ones.",
        Remedy = PacketSize.HowToFragment,
        References = [Documentation.Connectivity])]
    private static partial Finding LargePacketsLost(string allow);

    [Fail("No TLS version in common ({code}).", Remedy = HowToNegotiate, References = [Documentation.Tls])]
    private static partial Finding NoCommonProtocol(string? code);

    [Fail("The other side speaks {protocol} at most, which this machine does not.", Remedy = HowToNegotiate, References = [Documentation.Tls])]
    private static partial Finding OldProtocol(string protocol);

    [Fail("No cipher suite in common: the other side speaks {protocol} and would choose {suite}.", Remedy = HowToNegotiate, References = [Documentation.Tls])]
    private static partial Finding NoCommonCipherSuite(string? protocol, string? suite);

    [Fail("The other side rejected the TLS handshake and gave no reason that helps ({code}).", Remedy = HowToPass, References = [Documentation.Tls])]
    private static partial Finding Rejected(string? code, string allow);

    [Fail("The other side wants a client certificate, which these hosts never do: something on the way answers for them.", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding ClientCertificateWanted(string allow);

    [Fail("The certificate expired on {notAfter}; it was issued by {issuer}.", Remedy = "Check this machine's clock. If it is right: " + HowToExempt, References = [Documentation.Connectivity])]
    private static partial Finding Expired(DateTimeOffset? notAfter, string? issuer, string allow);

    [Fail("The certificate is not valid before {notBefore}; it was issued by {issuer}.", Remedy = "Check this machine's clock.", References = [Documentation.Connectivity])]
    private static partial Finding NotYetValid(DateTimeOffset? notBefore, string? issuer);

    [Fail("The certificate belongs to {subject}, not to {host}.", Remedy = HowToExempt, References = [Documentation.Connectivity])]
    private static partial Finding NameMismatch(string? subject, string host, string allow);

    [Fail("The certificate is not trusted: it was issued by {issuer}, whose root this machine does not know.", Remedy = HowToTrust, References = [Documentation.Prerequisites, Documentation.Troubleshoot])]
    private static partial Finding Untrusted(string? issuer, string allow);

    [Fail("The certificate of {subject}, issued by {issuer}, has been revoked.", Remedy = HowToExempt, References = [Documentation.Connectivity])]
    private static partial Finding Revoked(string? subject, string? issuer, string allow);

    [Fail("The other side showed no certificate: something on the way answers for the cloud.", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding NoCertificate(string allow);

    [Fail("The certificate is unfit ({code}); it was issued by {issuer}.", Remedy = HowToExempt, References = [Documentation.Connectivity])]
    private static partial Finding Unfit(string? code, string? issuer, string allow);

    [Fail("The TLS handshake failed ({type} {code}).", Remedy = HowToPass, References = [Documentation.Connectivity])]
    private static partial Finding HandshakeFailed(string type, string? code, string allow);

    [Inconclusive("The TLS handshake was not tried: there was no connection.", Remedy = "See WB5001 and WB5002.")]
    private static partial Finding NotTried();
}
