using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>
/// Why a server cannot be reached. The library says "server down" to a name that does not resolve, a port that is closed and a
/// certificate that is not trusted alike, so the way is gone once more, step by step.
/// </summary>
internal static class LdapDiagnosis
{
    // ExtendedRequest with the OID of StartTLS, 1.3.6.1.4.1.1466.20037, as message 1: RFC 4511, 4.14.
    private static readonly byte[] StartTlsRequest =
    [
        0x30, 0x1D, 0x02, 0x01, 0x01, 0x77, 0x18, 0x80, 0x16,
        .. "1.3.6.1.4.1.1466.20037"u8,
    ];

    /// <summary>What is in the way; null when nothing was found to be.</summary>
    public static async Task<NetworkFailure?> FindAsync(LdapServer server, LdapClientOptions options, TimeSpan timeLimit, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(timeLimit, timeProvider, cancellationToken);
        var silence = NetworkCause.NameServerSilent;
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(server.Host, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            if (addresses.Length == 0)
            {
                return new NetworkFailure(NetworkCause.NoAddress, nameof(Dns), null);
            }

            silence = NetworkCause.ConnectionTimedOut;
            using var socket = new Socket(addresses[0].AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[0], server.EffectivePort), limit.Token).ConfigureAwait(false);
            }
            catch (SocketException exception)
            {
                return NetworkFailures.Connecting(exception);
            }

            silence = NetworkCause.TlsHandshakeSilent;
            return server.Transport is LdapTransport.Ldaps or LdapTransport.StartTls
                ? await HandshakeAsync(socket, server, options, timeProvider, limit.Token).ConfigureAwait(false)
                : null;
        }
        catch (SocketException exception)
        {
            return NetworkFailures.Resolving(exception);
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            return NetworkFailure.Silence(silence);
        }
    }

    private static async Task<NetworkFailure?> HandshakeAsync(
        Socket socket, LdapServer server, LdapClientOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var network = new NetworkStream(socket, ownsSocket: false);
        using var wire = new WitnessStream(network);
        var certificates = new CertificateWitness(new CertificateReader(), timeProvider.GetUtcNow());
        try
        {
            if (server.Transport == LdapTransport.StartTls)
            {
                await network.WriteAsync(StartTlsRequest, cancellationToken).ConfigureAwait(false);

                // The answer is one small message; what it says shows in the handshake that follows, or does not.
                _ = await network.ReadAsync(new byte[512], cancellationToken).ConfigureAwait(false);
            }

            using var tls = new SslStream(wire, leaveInnerStreamOpen: true);
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = server.Host,
                    AllowTlsResume = false,
                    RemoteCertificateValidationCallback = certificates.Validate,
                    CertificateChainPolicy = ChainPolicy(options, timeProvider),
                },
                cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return NetworkFailures.Handshaking(exception, wire, certificates);
        }
    }

    private static X509ChainPolicy ChainPolicy(LdapClientOptions options, TimeProvider timeProvider)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, VerificationTime = timeProvider.GetLocalNow().DateTime };
        if (options.TrustedCertificatesDirectory is { } folder)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                policy.CustomTrustStore.ImportFromPemFile(file);
            }
        }

        return policy;
    }
}
