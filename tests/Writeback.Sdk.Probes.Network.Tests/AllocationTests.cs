using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What a session of TLS with its evidence takes beside one without. Alone: what other tests allocate would be counted here.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Connections = 50;

    private const long Aim = 2 * 1024;

    // Where the compiler does not optimise, every call of an asynchronous method makes an object.
    private const long Unoptimized = 2 * 1024;

    [Fact]
    public async Task A_session_with_its_evidence_takes_2_KB_more_than_one_without()
    {
        await using var server = LoopbackServer.WithTls(LabPki.Good);
        var prober = FaultLab.Prober(options => options.CheckRevocation = false);
        var endpoint = new Endpoint("127.0.0.1", server.Port, EndpointRole.PasswordReset);

        var (bare, probed) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < 10; round++)
        {
            // The least of several rounds: what the test host allocates beside them only adds.
            bare = Math.Min(bare, await MeasureAsync(() => BareAsync(server.Port)));
            probed = Math.Min(probed, await MeasureAsync(() => ProbeAsync(prober, endpoint)));
        }

        var isOptimized = typeof(EndpointProber).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        Assert.InRange(probed - bare, 1, isOptimized ? Aim : Aim + Unoptimized);
    }

    private static async Task<long> MeasureAsync(Func<Task> connect)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var connection = 0; connection < Connections; connection++)
        {
            await connect();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Connections;
    }

    private static async Task ProbeAsync(EndpointProber prober, Endpoint endpoint)
    {
        using var conversation = await prober.OpenAsync(endpoint, segmentSize: null, CancellationToken.None);
        Assert.Null(conversation.Seen.Failure);
    }

    private static async Task BareAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        await using var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, TrustMode = X509ChainTrustMode.CustomRootTrust };
        policy.CustomTrustStore.AddRange(LabPki.Trusted);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "127.0.0.1",
            CertificateChainPolicy = policy,
            AllowTlsResume = false,
            ApplicationProtocols = [SslApplicationProtocol.Http11],
        });
    }
}
