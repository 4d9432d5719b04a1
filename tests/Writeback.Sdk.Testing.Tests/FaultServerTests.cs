using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Testing.Tests;

/// <summary>Every server of the kit misbehaves in its way, and a probe against it sees that.</summary>
public sealed class FaultServerTests
{
    [Fact]
    public async Task Nothing_listens() => Assert.Equal(SocketError.ConnectionRefused.ToString(), (await ReadAsync(LoopbackServer.ClosedPort())).Failure?.Code);

    [Fact]
    public async Task The_connection_is_reset()
    {
        await using var server = LoopbackServer.ThatResets();

        Assert.Equal(FailureKind.Unavailable, (await ReadAsync(server.Port)).Failure?.Kind);
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Silence_lasts_as_long_as_the_attempt_may_in_the_time_of_the_test()
    {
        var clock = new FakeTimeProvider();
        var spokenTo = new TaskCompletionSource();
        await using var server = LoopbackServer.ThatIsSilent(spokenTo);

        var reading = Once(server.Port).In(clock).ObserveEachAsync<Reading>();
        await spokenTo.Task;
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(FailureKind.TimedOut, Assert.Single(await reading).Failure?.Kind);
    }

    [Fact]
    public async Task Plain_text_is_no_TLS()
    {
        await using var server = LoopbackServer.ThatAnswersInPlainText();

        await Assert.ThrowsAsync<AuthenticationException>(() => HandshakeAsync(server.Port));
    }

    [Fact]
    public async Task A_proxy_wants_a_login()
    {
        await using var server = LoopbackServer.ThatWantsProxyAuthentication("Negotiate", "Basic realm=\"house\"");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        using var answer = await client.GetAsync(server.HttpAddress);

        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired, answer.StatusCode);
        Assert.Equal(["Negotiate", "Basic"], answer.Headers.ProxyAuthenticate.Select(offer => offer.Scheme));
    }

    [Fact]
    public async Task Patience_is_asked_for_and_had()
    {
        await using var server = LoopbackServer.ThatAsksForPatience(TimeSpan.FromSeconds(1), times: 1);

        var seen = Assert.Single(await Of(server.Port).Setting("probes:ReadingProbe:RetryDelay", "00:00:00.010").ObserveEachAsync<Reading>());

        Assert.True(seen.Succeeded);
        Assert.Equal(TimeSpan.FromSeconds(1), seen.Attempts[0].Failure?.RetryAfter);
        Assert.True(seen.Attempts[1].StartedAt - seen.Attempts[0].StartedAt >= TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task Bytes_drip_and_the_answer_is_never_done_in_time()
    {
        await using var server = LoopbackServer.ThatDripsBytes("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + new string('1', 9999), TimeSpan.FromMilliseconds(20));

        var seen = Assert.Single(await Once(server.Port).Setting("probes:ReadingProbe:AttemptTimeout", "00:00:00.300").ObserveEachAsync<Reading>());

        Assert.Equal(FailureKind.TimedOut, seen.Failure?.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_idle_connection_is_cut_and_a_busy_one_is_not(bool reset)
    {
        await using var server = LoopbackServer.ThatCutsIdleConnections(TimeSpan.FromMilliseconds(300), reset);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = socket.GetStream();

        await stream.WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        var count = await stream.ReadAsync(new byte[512]);
        var cut = await Record.ExceptionAsync(async () => Assert.Equal(0, await stream.ReadAsync(new byte[512])));

        Assert.True(count > 0);
        Assert.Equal(reset ? SocketError.ConnectionReset : null, ((cut as IOException)?.InnerException as SocketException)?.SocketErrorCode);
    }

    [Theory]
    [InlineData("good", SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData("expired", SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData("tomorrow", SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData("self", SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData("other", SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch)]
    public async Task A_certificate_is_wrong_in_its_own_way(string which, SslPolicyErrors expected)
    {
        await using var server = LoopbackServer.WithTls(which switch
        {
            "expired" => TestCertificates.Expired,
            "tomorrow" => TestCertificates.NotYetValid,
            "self" => TestCertificates.SelfSignedLeaf,
            "other" => TestCertificates.ForAnotherHost,
            _ => TestCertificates.Good,
        });

        Assert.Equal(expected, await HandshakeAsync(server.Port));
    }

    [Fact]
    public async Task The_handshake_is_closed_or_reset()
    {
        await using var closing = LoopbackServer.ThatClosesTheHandshake();
        await using var resetting = LoopbackServer.ThatResetsTheHandshake();

        await Assert.ThrowsAnyAsync<IOException>(() => HandshakeAsync(closing.Port));
        await Assert.ThrowsAnyAsync<IOException>(() => HandshakeAsync(resetting.Port));
    }

    [Theory]
    [InlineData("nxdomain.example", 3)]
    [InlineData("servfail.example", 2)]
    [InlineData("refused.example", 5)]
    [InlineData("host.example", 0)]
    public async Task A_name_server_answers_as_the_name_says(string name, int code)
    {
        await using var server = new LoopbackNameServer();
        using var client = new UdpClient();
        client.Connect(server.EndPoint);
        byte[] question =
            [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. System.Text.Encoding.ASCII.GetBytes(label)]), 0, 0, 1, 0, 1];

        await client.SendAsync(question);
        var answer = (await client.ReceiveAsync()).Buffer;

        Assert.Equal(code, answer[3] & 0xF);
        Assert.Equal(code == 0 ? 1 : 0, answer[7]);
    }

    /// <summary>Completes the handshake where it can, and tells what is wrong with the certificate.</summary>
    private static async Task<SslPolicyErrors> HandshakeAsync(int port)
    {
        var seen = SslPolicyErrors.None;
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, _, _, errors) =>
        {
            seen = errors;
            return errors == SslPolicyErrors.None;
        });
        try
        {
            await stream.AuthenticateAsClientAsync("localhost");
        }
        catch (AuthenticationException) when (seen != SslPolicyErrors.None)
        {
        }

        return seen;
    }

    private static PackTest<HouseReport> Of(int port) => PackTest.Of(HouseChecks.Registry).GivenList(new Sensor(new Uri($"http://127.0.0.1:{port}/")));

    private static PackTest<HouseReport> Once(int port) => Of(port).Setting("probes:ReadingProbe:MaxRetries", "0");

    private static async Task<Observation<Reading>> ReadAsync(int port)
        => Assert.Single(await Of(port).Setting("probes:ReadingProbe:RetryDelay", "00:00:00.010").ObserveEachAsync<Reading>());
}
