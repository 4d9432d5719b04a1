using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.TlsIsTrusted;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class TlsIsTrustedTests
{
    private const string Allow = "*.servicebus.windows.net";

    [Fact]
    public void A_certificate_of_the_cloud_passes()
        => FindingAssert.Is(Messages.Trusted, Judge(Conversations.Encrypted(Conversations.ServiceBus)), "Tls13", Conversations.Microsoft);

    [Fact]
    public void A_certificate_that_was_revoked_fails_though_the_handshake_went_well()
        => FindingAssert.Is(
            Messages.Revoked,
            Judge(Conversations.Encrypted(Conversations.ServiceBus) with
            {
                Revocation = new() { Duration = Conversations.Duration, Failure = new(NetworkCause.CertificateRevoked, "X509ChainStatus", "Revoked") },
            }),
            Conversations.Owner,
            Conversations.Microsoft,
            Allow);

    [Fact]
    public void An_old_protocol_is_named()
        => FindingAssert.Is(Messages.OldProtocol, Judge(Offered(NetworkCause.TlsProtocolVersion, new("Tls11", "TLS_RSA_WITH_AES_128_CBC_SHA"))), "Tls11");

    [Fact]
    public void A_cipher_suite_that_is_not_shared_is_named()
        => FindingAssert.Is(
            Messages.NoCommonCipherSuite,
            Judge(Offered(NetworkCause.TlsCipherSuite, new("Tls12", "TLS_RSA_WITH_RC4_128_SHA"))),
            "Tls12",
            "TLS_RSA_WITH_RC4_128_SHA");

    [Fact]
    public void A_trusted_certificate_of_somebody_else_warns_of_inspection()
    {
        var finding = Judge(Conversations.Intercepted(Conversations.ServiceBus));

        FindingAssert.Is(Messages.ForeignIssuer, finding, Conversations.Inspector, Allow);
        Assert.Equal(CheckStatus.Warn, finding.Status);
    }

    [Theory]
    [InlineData(NetworkCause.NotTls, nameof(Messages.NotTls))]
    [InlineData(NetworkCause.ConnectionResetAfterAccept, nameof(Messages.HandshakeCut))]
    [InlineData(NetworkCause.TlsHandshakeReset, nameof(Messages.HandshakeCut))]
    [InlineData(NetworkCause.TlsHandshakeClosed, nameof(Messages.HandshakeCut))]
    [InlineData(NetworkCause.TlsHandshakeSilent, nameof(Messages.HandshakeSilent))]
    [InlineData(NetworkCause.TlsProtocolVersion, nameof(Messages.NoCommonProtocol))]
    [InlineData(NetworkCause.TlsCipherSuite, nameof(Messages.NoCommonCipherSuite))]
    [InlineData(NetworkCause.TlsHandshakeRejected, nameof(Messages.Rejected))]
    [InlineData(NetworkCause.MtuBlackHole, nameof(Messages.LargePacketsLost))]
    [InlineData(NetworkCause.ClientCertificateWanted, nameof(Messages.ClientCertificateWanted))]
    [InlineData(NetworkCause.CertificateMissing, nameof(Messages.NoCertificate))]
    [InlineData(NetworkCause.CertificateExpired, nameof(Messages.Expired))]
    [InlineData(NetworkCause.CertificateNotYetValid, nameof(Messages.NotYetValid))]
    [InlineData(NetworkCause.CertificateNameMismatch, nameof(Messages.NameMismatch))]
    [InlineData(NetworkCause.CertificateUntrustedRoot, nameof(Messages.Untrusted))]
    [InlineData(NetworkCause.CertificateChainIncomplete, nameof(Messages.Untrusted))]
    [InlineData(NetworkCause.CertificateRevoked, nameof(Messages.Revoked))]
    [InlineData(NetworkCause.CertificateInvalid, nameof(Messages.Unfit))]
    [InlineData(NetworkCause.Unknown, nameof(Messages.HandshakeFailed))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<TlsIsTrusted>(message), Judge(Conversations.Unencrypted(Conversations.ServiceBus, cause)).Message);

    [Fact]
    public void An_expired_certificate_says_when_and_whose()
        => FindingAssert.Is(Messages.Expired, Failing(NetworkCause.CertificateExpired), Conversations.NotAfter, Conversations.Inspector, Allow);

    [Fact]
    public void A_certificate_that_is_not_valid_yet_says_when_and_whose()
        => FindingAssert.Is(Messages.NotYetValid, Failing(NetworkCause.CertificateNotYetValid), Conversations.NotBefore, Conversations.Inspector);

    [Fact]
    public void A_certificate_of_another_host_says_whose()
        => FindingAssert.Is(
            Messages.NameMismatch, Failing(NetworkCause.CertificateNameMismatch), Conversations.Owner, Conversations.ServiceBus.Host, Allow);

    [Fact]
    public void An_untrusted_certificate_says_by_whom()
        => FindingAssert.Is(Messages.Untrusted, Failing(NetworkCause.CertificateUntrustedRoot), Conversations.Inspector, Allow);

    [Fact]
    public void A_handshake_that_was_not_tried_allows_no_verdict()
        => FindingAssert.Is(Messages.NotTried, Judge(Conversations.Unconnected(Conversations.ServiceBus, NetworkCause.ConnectionRefused)));

    private static EndpointReachability Offered(NetworkCause cause, TlsOffer offer)
    {
        var seen = Conversations.Unencrypted(Conversations.ServiceBus, cause);
        return seen with { Tls = seen.Tls! with { Offer = offer } };
    }

    private static Finding Failing(NetworkCause cause) => Judge(Conversations.Unencrypted(Conversations.ServiceBus, cause, Conversations.Inspector));

    private static Finding Judge(EndpointReachability reachability) => new TlsIsTrusted().Evaluate(reachability);
}
