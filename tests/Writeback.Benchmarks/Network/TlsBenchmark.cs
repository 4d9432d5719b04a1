using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Benchmarks.Network;

/// <summary>A connection with a TLS session and its evidence, beside the same by SslStream alone. The two take turns.</summary>
internal static class TlsBenchmark
{
    private const int Rounds = 1_000;

    public static async Task RunAsync()
    {
        using var server = new BenchServer();
        var prober = new EndpointProber(
            Options.Create(new EndpointProberOptions { CustomTrustRoots = [server.Root], NameServers = [], CheckRevocation = false }), TimeProvider.System);
        var endpoint = new Endpoint("127.0.0.1", server.Port, EndpointRole.PasswordReset);
        Func<Task> bare = () => BareAsync(server);
        Func<Task> probe = async () => (await prober.OpenAsync(endpoint, segmentSize: null, CancellationToken.None)).Dispose();
        await MeasureAsync(bare, 200);
        await MeasureAsync(probe, 200);

        var (bareTimes, probeTimes, bareBytes, probeBytes) = (new List<double>(), new List<double>(), 0.0, 0.0);
        for (var block = 0; block < Rounds / 50; block++)
        {
            var (times, bytes) = await MeasureAsync(bare, 50);
            bareTimes.AddRange(times);
            bareBytes += bytes;
            (times, bytes) = await MeasureAsync(probe, 50);
            probeTimes.AddRange(times);
            probeBytes += bytes;
        }

        Console.WriteLine("| TLS session | p50 us | KB, server included |");
        Console.WriteLine("|---|---:|---:|");
        Write("SslStream", bareTimes, bareBytes);
        Write("probe", probeTimes, probeBytes);
        var ratio = Median(probeTimes) / Median(bareTimes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:0.00}, {(probeBytes - bareBytes) / Rounds / 1024:+0.0} KB"));
    }

    private static void Write(string name, List<double> times, double bytes)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(times):0} | {bytes / Rounds / 1024:0.0} |"));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<(List<double> Times, double Bytes)> MeasureAsync(Func<Task> action, int count)
    {
        var times = new List<double>(count);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var round = 0; round < count; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await action();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return (times, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    internal static async Task BareAsync(BenchServer server)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        await using var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, TrustMode = X509ChainTrustMode.CustomRootTrust };
        policy.CustomTrustStore.Add(server.Root);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "127.0.0.1",
            CertificateChainPolicy = policy,
            AllowTlsResume = false,
            ApplicationProtocols = [SslApplicationProtocol.Http11],
        });
    }
}
