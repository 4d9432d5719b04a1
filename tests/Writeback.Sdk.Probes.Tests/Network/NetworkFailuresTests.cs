using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class NetworkFailuresTests
{
    [Theory]
    [InlineData(SocketError.HostNotFound, NetworkCause.NameNotFound, null)]
    [InlineData(SocketError.NoData, NetworkCause.NoAddress, null)]
    [InlineData(SocketError.TryAgain, NetworkCause.NameServerFailed, FailureKind.Unavailable)]
    [InlineData(SocketError.NoRecovery, NetworkCause.NameServerFailed, FailureKind.Unavailable)]
    [InlineData(SocketError.TimedOut, NetworkCause.NameServerSilent, FailureKind.TimedOut)]
    [InlineData(SocketError.Interrupted, NetworkCause.Unknown, null)]
    public void A_resolver_error_has_a_cause(SocketError error, NetworkCause cause, FailureKind? transient)
    {
        var failure = NetworkFailures.Resolving(new SocketException((int)error));

        Assert.Equal(new NetworkFailure(cause, "SocketException", error.ToString()), failure);
        Assert.Equal(transient, Evidence(failure).TransientFailure?.Kind);
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, NetworkCause.ConnectionRefused)]
    [InlineData(SocketError.TimedOut, NetworkCause.ConnectionTimedOut)]
    [InlineData(SocketError.HostUnreachable, NetworkCause.HostUnreachable)]
    [InlineData(SocketError.NetworkUnreachable, NetworkCause.NetworkUnreachable)]
    [InlineData(SocketError.AddressFamilyNotSupported, NetworkCause.NetworkUnreachable)]
    [InlineData(SocketError.ConnectionReset, NetworkCause.ConnectionResetAfterAccept)]
    [InlineData(SocketError.Shutdown, NetworkCause.ConnectionResetAfterAccept)]
    [InlineData(SocketError.AccessDenied, NetworkCause.ConnectionProhibited)]
    public void A_connect_error_has_a_cause(SocketError error, NetworkCause cause)
        => Assert.Equal(cause, NetworkFailures.Connecting(new SocketException((int)error)).Cause);

    [Fact]
    public async Task A_reset_before_the_first_byte_is_told_from_one_after_it()
    {
        var reset = new IOException("", new SocketException((int)SocketError.ConnectionReset));
        await using var untouched = new WitnessStream(new MemoryStream());
        await using var used = new WitnessStream(new MemoryStream());
        await used.WriteAsync(new byte[] { 1 });

        Assert.Equal(NetworkCause.ConnectionResetAfterAccept, NetworkFailures.Handshaking(reset, untouched, Certificates()).Cause);
        Assert.Equal(NetworkCause.TlsHandshakeReset, NetworkFailures.Handshaking(reset, used, Certificates()).Cause);
    }

    [Theory]
    [InlineData(0x0A00042E, NetworkCause.TlsProtocolVersion, "alert 70")]
    [InlineData(0x0A000410, NetworkCause.TlsHandshakeRejected, "alert 40")]
    [InlineData(0x0A00045C, NetworkCause.ClientCertificateWanted, "alert 116")]
    [InlineData(0x0A000102, NetworkCause.TlsProtocolVersion, "0x0A000102")]
    [InlineData(0x0A0000B5, NetworkCause.TlsHandshakeRejected, "0x0A0000B5")]
    public async Task An_OpenSSL_code_has_a_cause(int code, NetworkCause cause, string expected)
    {
        await using var stream = new WitnessStream(new MemoryStream());
        var exception = new AuthenticationException("", new CryptographicException(code));

        Assert.Equal(new NetworkFailure(cause, "AuthenticationException", expected), NetworkFailures.Handshaking(exception, stream, Certificates()));
    }

    [Theory]
    [InlineData(unchecked((int)0x80090302), NetworkCause.TlsProtocolVersion)]
    [InlineData(unchecked((int)0x80090331), NetworkCause.TlsHandshakeRejected)]
    public async Task A_Schannel_code_has_a_cause(int code, NetworkCause cause)
    {
        await using var stream = new WitnessStream(new MemoryStream());
        var exception = new AuthenticationException("", new System.ComponentModel.Win32Exception(code));

        Assert.Equal(cause, NetworkFailures.Handshaking(exception, stream, Certificates()).Cause);
    }

    [Fact]
    public void A_client_certificate_that_is_missed_after_the_handshake_is_no_cut_connection()
    {
        var exception = new IOException("", new CryptographicException(0x0A00045C));

        Assert.Equal(
            new NetworkFailure(NetworkCause.ClientCertificateWanted, "IOException", "alert 116"),
            NetworkFailures.Requesting(exception, Certificates(), answered: false));
    }

    [Fact]
    public async Task A_server_without_a_certificate_is_not_a_name_mismatch()
    {
        await using var stream = new WitnessStream(new MemoryStream());
        var certificates = Certificates();
        certificates.Validate(this, null, null, SslPolicyErrors.RemoteCertificateNotAvailable);

        Assert.Equal(NetworkCause.CertificateMissing, NetworkFailures.Handshaking(new AuthenticationException(), stream, certificates).Cause);
    }

    private static CertificateWitness Certificates() => new(new CertificateReader(), DateTimeOffset.UtcNow);

    private static EndpointReachability Evidence(NetworkFailure failure) => new()
    {
        Endpoint = new Endpoint("a.example", 443, EndpointRole.ServiceBus),
        Resolve = new ResolvePhase { Duration = TimeSpan.Zero, Failure = failure },
    };
}
