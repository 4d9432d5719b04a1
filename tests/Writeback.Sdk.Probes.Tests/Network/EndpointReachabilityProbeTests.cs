using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class EndpointReachabilityProbeTests
{
    private const string MissingToken =
        "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/xml; charset=utf-8\r\nServer: Microsoft-HTTPAPI/2.0\r\n"
        + "WWW-Authenticate: Bearer realm=\"x\"\r\nContent-Length: 62\r\n\r\n<Error><Code>401</Code><Detail>MissingToken: x</Detail></Error>";

    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(300);

    // What a phase may take that is expected to end by itself: far more than it needs, on a busy machine.
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_namespace_that_asks_for_a_token_is_reached()
    {
        var request = new TaskCompletionSource<string>();
        await using var server = LoopbackServer.ThatAnswers(MissingToken, request);

        var seen = await ObserveAsync(server.Port);

        Assert.Null(seen.Failure);
        Assert.Null(seen.TransientFailure);
        Assert.Contains("127.0.0.1", seen.Resolve.Addresses);
        Assert.Equal("127.0.0.1", seen.Connect?.RemoteAddress);
        Assert.StartsWith("Tls1", seen.Tls?.Protocol, StringComparison.Ordinal);
        Assert.StartsWith("TLS_", seen.Tls?.CipherSuite, StringComparison.Ordinal);
        Assert.Equal(SslPolicyErrors.None, seen.Tls?.PolicyErrors);
        Assert.False(seen.Tls?.ClientCertificateRequested);
        Assert.Equal(401, seen.Http?.StatusCode);
        Assert.Equal(EndpointAnswer.Expected, seen.Http?.Answer);
        Assert.Equal("application/xml", seen.Http?.ContentType);
        Assert.Equal("Microsoft-HTTPAPI/2.0", seen.Http?.Server);
        Assert.Equal(["Bearer"], seen.Http?.AuthenticationSchemes);
        Assert.Equal(1, server.Connections);
        Assert.Equal(
            [
                "GET /00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000 HTTP/1.1",
                $"Host: localhost:{server.Port}",
            ],
            (await request.Task).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_chain_is_recorded_from_the_server_to_the_root()
    {
        await using var server = LoopbackServer.ThatAnswers(MissingToken);

        var chain = (await ObserveAsync(server.Port)).Tls!.Chain;

        Assert.Equal(["CN=localhost", "CN=Writeback Test Root"], chain.Select(certificate => certificate.Subject));
        Assert.Equal("CN=Writeback Test Root", chain[0].Issuer);
        Assert.Equal(TestCertificates.Good.GetCertHashString(HashAlgorithmName.SHA256), chain[0].Thumbprint);
        Assert.Equal(TestCertificates.Good.SerialNumber, chain[0].SerialNumber);
        Assert.Equal(TestCertificates.Good.NotAfter.ToUniversalTime(), chain[0].NotAfter.UtcDateTime);
        Assert.Equal(TimeSpan.Zero, chain[0].NotBefore.Offset);
    }

    [Fact]
    public async Task An_address_in_place_of_a_name_is_probed_as_well()
    {
        await using var server = LoopbackServer.ThatAnswers(MissingToken);

        var seen = await ObserveAsync(server.Port, host: "127.0.0.1");

        Assert.Null(seen.Failure);
        Assert.Equal(EndpointAnswer.Expected, seen.Http?.Answer);
    }

    [Fact]
    public async Task The_password_reset_service_is_asked_for_its_root_and_may_answer_as_it_likes()
    {
        var request = new TaskCompletionSource<string>();
        await using var server = LoopbackServer.ThatAnswers(
            "HTTP/1.1 302 Found\r\nLocation: https://other.example/\r\nContent-Length: 0\r\n\r\n", request);

        var seen = await ObserveAsync(server.Port, EndpointRole.PasswordReset);

        Assert.Equal(302, seen.Http?.StatusCode);
        Assert.Equal(EndpointAnswer.Expected, seen.Http?.Answer);
        Assert.StartsWith("GET / HTTP/1.1\r\n", await request.Task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>", EndpointAnswer.Page)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", EndpointAnswer.Unexpected)]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", EndpointAnswer.Unexpected)]
    [InlineData("HTTP/1.1 401 MissingToken\r\nContent-Length: 0\r\n\r\n", EndpointAnswer.Expected)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n", EndpointAnswer.Redirected)]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n", EndpointAnswer.Forbidden)]
    public async Task What_answers_in_place_of_a_namespace_is_told_apart(string answer, EndpointAnswer expected)
    {
        await using var server = LoopbackServer.ThatAnswers(answer);

        var seen = await ObserveAsync(server.Port);

        Assert.Null(seen.Failure);
        Assert.Null(seen.TransientFailure);
        Assert.Equal(expected, seen.Http?.Answer);
    }

    [Fact]
    public async Task A_proxy_that_wants_credentials_is_recorded_with_its_schemes()
    {
        await using var server = LoopbackServer.ThatAnswers(
            "HTTP/1.1 407 Proxy Authentication Required\r\nVia: 1.1 proxy.example\r\n"
            + "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");

        var http = (await ObserveAsync(server.Port)).Http!;

        Assert.Equal(EndpointAnswer.ProxyAuthenticationRequired, http.Answer);
        Assert.Equal(["Negotiate", "Basic"], http.ProxyAuthenticationSchemes);
        Assert.Equal(["1.1 proxy.example"], http.Via);
    }

    [Fact]
    public async Task A_server_error_is_worth_another_attempt()
    {
        await using var server = LoopbackServer.ThatAnswers("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");

        var seen = await ObserveAsync(server.Port);

        Assert.Equal(EndpointAnswer.ServerError, seen.Http?.Answer);
        Assert.Equal(new ObservationFailure(FailureKind.Unavailable, "ServerError", "503"), seen.TransientFailure);
    }

    [Fact]
    public async Task A_long_answer_is_not_read_to_its_end()
    {
        await using var server = LoopbackServer.WithTls(TestCertificates.Good, async (stream, _, stopping) =>
        {
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            var beginning = "HTTP/1.1 401 x\r\nContent-Length: 1000000\r\n\r\nMissingToken" + new string(' ', 20_000);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), stopping);
            await LoopbackServer.ReadToEndAsync(stream, stopping);
        });

        var seen = await ObserveAsync(server.Port);

        Assert.Null(seen.Failure);
        Assert.Equal(EndpointAnswer.Expected, seen.Http?.Answer);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_ends_with_the_name()
    {
        var seen = await ObserveAsync(443, host: "writeback-sdk.invalid", configure: options => options.ResolveLimit = TimeSpan.FromSeconds(1));

        // The machine that runs the tests may have no name server at all.
        Assert.Contains(
            seen.Failure?.Cause,
            new NetworkCause?[] { NetworkCause.NameNotFound, NetworkCause.NameServerFailed, NetworkCause.NameServerSilent, NetworkCause.NoAddress });
        Assert.Empty(seen.Resolve.Addresses);
        Assert.Null(seen.Connect);
    }

    [Fact]
    public async Task A_closed_port_refuses_and_is_not_tried_again()
    {
        var seen = await ObserveAsync(LoopbackServer.ClosedPort());

        Assert.Equal(new NetworkFailure(NetworkCause.ConnectionRefused, "SocketException", "ConnectionRefused"), seen.Failure);
        Assert.Equal(seen.Resolve.Addresses, seen.Connect?.Attempts.Select(attempt => attempt.Address));
        Assert.Null(seen.Connect?.RemoteAddress);
        Assert.Null(seen.Tls);
        Assert.Null(seen.TransientFailure);
    }

    [Fact]
    public async Task A_listener_that_resets_after_accept_is_told_from_one_that_refuses()
    {
        await using var server = LoopbackServer.ThatResets();

        var seen = await ObserveAsync(server.Port);

        // Whether the first bytes of the handshake are out before the reset comes in is not ours to decide.
        Assert.Contains(seen.Failure?.Cause, new NetworkCause?[] { NetworkCause.ConnectionResetAfterAccept, NetworkCause.TlsHandshakeReset });
        Assert.Equal(FailureKind.Unavailable, seen.TransientFailure?.Kind);
        Assert.Null(seen.Http);
    }

    [Fact]
    public async Task A_port_that_drops_packets_is_a_connection_that_times_out()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Linux drops what comes in while the queue of connections that nobody accepts is full.
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(listener.LocalEndPoint!);

        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        var seen = await ObserveAsync(port, host: "127.0.0.1", configure: options => options.ConnectLimit = Brief);

        Assert.Equal(new NetworkFailure(NetworkCause.ConnectionTimedOut, "TimeoutException", null), seen.Failure);
        Assert.Equal(FailureKind.TimedOut, seen.TransientFailure?.Kind);
        Assert.Null(seen.Tls);
    }

    [Fact]
    public async Task A_reset_handshake_is_told_from_a_closed_one()
    {
        await using var resetting = LoopbackServer.ThatResetsTheHandshake();
        await using var closing = LoopbackServer.ThatClosesTheHandshake();

        var reset = await ObserveAsync(resetting.Port);
        var closed = await ObserveAsync(closing.Port);

        Assert.Equal(new NetworkFailure(NetworkCause.TlsHandshakeReset, "SocketException", "ConnectionReset"), reset.Failure);
        Assert.Equal(NetworkCause.TlsHandshakeClosed, closed.Failure?.Cause);
        Assert.NotNull(reset.TransientFailure);
        Assert.NotNull(closed.TransientFailure);
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_is_silent_in_the_handshake()
    {
        await using var server = LoopbackServer.ThatIsSilent();

        var seen = await ObserveAsync(server.Port, configure: options => options.TlsLimit = Brief);

        Assert.Equal(NetworkCause.TlsHandshakeSilent, seen.Failure?.Cause);
        Assert.Equal(FailureKind.TimedOut, seen.TransientFailure?.Kind);
        Assert.True(seen.Tls?.Duration >= Brief - TimeSpan.FromMilliseconds(50));
        Assert.Null(seen.Http);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("220 mail.example ready\r\n")]
    [InlineData("no")]
    public async Task Plain_text_is_not_TLS(string text)
    {
        await using var server = LoopbackServer.ThatAnswersTheHandshakeWith(Encoding.ASCII.GetBytes(text));

        var seen = await ObserveAsync(server.Port);

        Assert.Equal(NetworkCause.NotTls, seen.Failure?.Cause);
        Assert.Null(seen.TransientFailure);
    }

    [Theory]
    [InlineData(70, NetworkCause.TlsProtocolVersion)]
    [InlineData(40, NetworkCause.TlsHandshakeRejected)]
    public async Task An_alert_says_why_the_handshake_was_rejected(byte alert, NetworkCause cause)
    {
        await using var server = LoopbackServer.ThatAnswersTheHandshakeWith(21, 3, 1, 0, 2, 2, alert);

        var seen = await ObserveAsync(server.Port);

        Assert.Equal(cause, seen.Failure?.Cause);
        Assert.Equal($"alert {alert}", seen.Failure?.Code);
        Assert.Null(seen.TransientFailure);
    }

    [Fact]
    public async Task A_server_that_only_knows_an_old_protocol_has_none_in_common()
    {
        // ServerHello of SSL 3.0 with TLS_RSA_WITH_AES_128_CBC_SHA, no session and no extensions.
        byte[] hello = [22, 3, 0, 0, 42, 2, 0, 0, 38, 3, 0, .. new byte[32], 0, 0, 0x2F, 0];
        await using var server = LoopbackServer.ThatAnswersTheHandshakeWith(hello);

        var seen = await ObserveAsync(server.Port);

        Assert.Equal(NetworkCause.TlsProtocolVersion, seen.Failure?.Cause);
    }

    [Fact]
    public async Task An_expired_certificate_is_told_from_one_that_is_not_valid_yet()
    {
        await using var expired = LoopbackServer.WithTls(TestCertificates.Expired);
        await using var notYetValid = LoopbackServer.WithTls(TestCertificates.NotYetValid);

        AssertTurnedDown(NetworkCause.CertificateExpired, X509ChainStatusFlags.NotTimeValid, await ObserveAsync(expired.Port));
        AssertTurnedDown(NetworkCause.CertificateNotYetValid, X509ChainStatusFlags.NotTimeValid, await ObserveAsync(notYetValid.Port));
    }

    [Fact]
    public async Task A_self_signed_certificate_has_an_untrusted_root()
    {
        await using var server = LoopbackServer.WithTls(TestCertificates.SelfSignedLeaf);

        AssertTurnedDown(NetworkCause.CertificateUntrustedRoot, X509ChainStatusFlags.UntrustedRoot, await ObserveAsync(server.Port));
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_issuer_has_an_incomplete_chain()
    {
        await using var server = LoopbackServer.WithTls(TestCertificates.Good);

        var seen = await ObserveAsync(server.Port, configure: options => options.CustomTrustRoots = null);

        AssertTurnedDown(NetworkCause.CertificateChainIncomplete, X509ChainStatusFlags.PartialChain, seen);
        Assert.Equal("CN=Writeback Test Root", seen.Tls?.Chain[0].Issuer);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_a_name_mismatch()
    {
        await using var server = LoopbackServer.WithTls(TestCertificates.ForAnotherHost);

        var seen = await ObserveAsync(server.Port);

        AssertTurnedDown(NetworkCause.CertificateNameMismatch, X509ChainStatusFlags.NoError, seen);
        Assert.Equal(SslPolicyErrors.RemoteCertificateNameMismatch, seen.Tls?.PolicyErrors);
        Assert.Equal("CN=other.example", seen.Tls?.Chain[0].Subject);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_server_that_insists_on_a_client_certificate_is_recognised(SslProtocols protocol)
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificate = TestCertificates.Good,
            EnabledSslProtocols = protocol,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
        };
        await using var server = LoopbackServer.WithTls(options, (stream, _, stopping) => LoopbackServer.ReadToEndAsync(stream, stopping));

        var seen = await ObserveAsync(server.Port);

        Assert.Equal(NetworkCause.ClientCertificateWanted, seen.Failure?.Cause);
        Assert.True(seen.Tls?.ClientCertificateRequested);
        Assert.Null(seen.TransientFailure);
    }

    [Fact]
    public async Task A_connection_cut_after_the_handshake_is_told_from_a_silent_one()
    {
        await using var cutting = LoopbackServer.WithTls(TestCertificates.Good, async (stream, socket, stopping) =>
        {
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            await LoopbackServer.Reset(socket);
        });
        await using var closing = LoopbackServer.WithTls(
            TestCertificates.Good, (stream, _, stopping) => LoopbackServer.ReadRequestAsync(stream, stopping));
        await using var silent = LoopbackServer.WithTls(TestCertificates.Good);

        var reset = await ObserveAsync(cutting.Port);
        var closed = await ObserveAsync(closing.Port);
        var unanswered = await ObserveAsync(silent.Port, configure: options => options.HttpLimit = Brief);

        Assert.Equal(NetworkCause.HttpConnectionCut, reset.Failure?.Cause);
        Assert.Equal(NetworkCause.HttpConnectionCut, closed.Failure?.Cause);
        Assert.Equal(NetworkCause.HttpSilent, unanswered.Failure?.Cause);
        Assert.Equal(FailureKind.TimedOut, unanswered.TransientFailure?.Kind);
        Assert.Equal(1, closing.Connections);
        Assert.Null(reset.Http?.StatusCode);
    }

    [Fact]
    public async Task An_answer_cut_in_its_body_keeps_its_status_but_is_not_judged()
    {
        await using var server = LoopbackServer.ThatAnswers("HTTP/1.1 401 x\r\nContent-Length: 100\r\n\r\nMissingToken");

        var http = (await ObserveAsync(server.Port)).Http!;

        Assert.Equal(NetworkCause.HttpConnectionCut, http.Failure?.Cause);
        Assert.Equal(401, http.StatusCode);
        Assert.Null(http.Answer);
    }

    [Fact]
    public async Task An_answer_that_is_not_HTTP_is_malformed()
    {
        await using var server = LoopbackServer.ThatAnswers("220 mail.example ready\r\n\r\n");

        Assert.Equal(NetworkCause.HttpMalformed, (await ObserveAsync(server.Port)).Failure?.Cause);
    }

    [Fact]
    public async Task The_callers_cancellation_is_not_evidence()
    {
        using var caller = new CancellationTokenSource();
        var spokenTo = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = LoopbackServer.ThatIsSilent(spokenTo);

        var observing = ObserveAsync(server.Port, cancellationToken: caller.Token);
        await spokenTo.Task;
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => observing);
    }

    [Fact]
    public async Task The_callers_cancellation_during_the_request_is_not_evidence()
    {
        using var caller = new CancellationTokenSource();
        var request = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = LoopbackServer.WithTls(TestCertificates.Good, async (stream, _, stopping) =>
        {
            await LoopbackServer.ReadRequestAsync(stream, stopping);
            request.SetResult();
            await LoopbackServer.ReadToEndAsync(stream, stopping);
        });

        var observing = ObserveAsync(server.Port, cancellationToken: caller.Token);
        await request.Task;
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => observing);
    }

    private static void AssertTurnedDown(NetworkCause cause, X509ChainStatusFlags status, EndpointReachability seen)
    {
        Assert.Equal(cause, seen.Failure?.Cause);
        Assert.True(seen.Tls!.ChainStatus.HasFlag(status));
        Assert.NotEmpty(seen.Tls.Chain);
        Assert.Null(seen.Http);
        Assert.Null(seen.TransientFailure);
    }

    private static Task<EndpointReachability> ObserveAsync(
        int port,
        EndpointRole role = EndpointRole.ServiceBus,
        string host = "localhost",
        Action<EndpointProberOptions>? configure = null,
        CancellationToken cancellationToken = default)
    {
        var options = new EndpointProberOptions
        {
            ResolveLimit = Ample,
            ConnectLimit = Ample,
            TlsLimit = Ample,
            HttpLimit = Ample,
            CustomTrustRoots = [TestCertificates.Root],
            TryWebSocket = false,
        };
        configure?.Invoke(options);
        var probe = new EndpointReachabilityProbe(new EndpointProber(Options.Create(options), TimeProvider.System));
        return probe.ObserveAsync(new Endpoint(host, port, role), cancellationToken);
    }
}
