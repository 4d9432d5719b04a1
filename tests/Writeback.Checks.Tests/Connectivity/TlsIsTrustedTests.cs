using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.TlsIsTrusted;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class TlsIsTrustedTests
{
    private const string Allow = "*.servicebus.windows.net";

    [Theory]
    [InlineData(Conversations.Microsoft)]
    [InlineData("CN=DigiCert SHA2 Secure Server CA, O=DigiCert Inc, C=US")]
    [InlineData("CN=DigiCert TLS RSA SHA256 2020 CA1, O=\"DigiCert, Inc.\", C=US")]
    public void A_certificate_of_the_cloud_passes(string issuer)
        => FindingAssert.Is(Messages.Trusted, Judge(Conversations.Encrypted(Conversations.ServiceBus, issuer)), "Tls13", issuer);

    [Fact]
    public void A_trusted_certificate_of_somebody_else_warns_of_inspection()
    {
        var finding = Judge(Conversations.Encrypted(Conversations.ServiceBus, Conversations.Inspector));

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
    [InlineData(NetworkCause.TlsHandshakeRejected, nameof(Messages.NoCommonProtocol))]
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

    private static Finding Failing(NetworkCause cause) => Judge(Conversations.Unencrypted(Conversations.ServiceBus, cause, Conversations.Inspector));

    private static Finding Judge(EndpointReachability reachability) => new TlsIsTrusted().Evaluate(reachability);
}
