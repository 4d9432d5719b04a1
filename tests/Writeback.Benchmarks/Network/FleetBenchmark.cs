using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Benchmarks.Network;

/// <summary>200 endpoints of which 50 drop every packet: a whole run of the check that TLS is trusted, beside what one dead one costs.</summary>
internal static class FleetBenchmark
{
    private const int Alive = 150;
    private const int Dead = 50;

    public static async Task RunAsync()
    {
        using var server = new BenchServer();

        // Linux drops what comes in while the queue of connections that nobody accepts is full.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Any, 0));
        deaf.Listen(0);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var deafPort = ((IPEndPoint)deaf.LocalEndPoint!).Port;
        await first.ConnectAsync(IPAddress.Loopback, deafPort);

        var dead = Enumerable.Range(1, Dead).Select(last => new Endpoint($"127.0.1.{last}", deafPort, EndpointRole.PasswordReset)).ToList();
        var alive = Enumerable.Range(1, Alive).Select(last => new Endpoint($"127.0.1.{last}", server.Port, EndpointRole.PasswordReset)).ToList();
        await RunAsync(server, alive[..5], 16);
        var one = await RunAsync(server, dead[..1], 16);
        Console.WriteLine("| endpoints | at once | seconds | of one budget |");
        Console.WriteLine("|---|---:|---:|---:|");
        Write("1 dead: one budget", 16, one, one);
        foreach (var parallel in new[] { 16, 64 })
        {
            Write("150 alive, 50 dead", parallel, await RunAsync(server, [.. dead, .. alive], parallel), one);
        }
    }

    private static void Write(string name, int parallel, TimeSpan time, TimeSpan one)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {parallel} | {time.TotalSeconds:0.0} | {time / one:P0} |"));

    private static async Task<TimeSpan> RunAsync(BenchServer server, IReadOnlyList<Endpoint> endpoints, int parallel)
    {
        var services = new ServiceCollection();
        services.AddConnectProbes().AddNetworkProbes().AddPasswordWritebackChecks();
        services.Configure<EndpointProberOptions>(options => options.CustomTrustRoots = [server.Root]);
        services.Configure<CheckRunnerOptions>(options => options.MaxParallelism = parallel);
        await using var provider = services.BuildServiceProvider();
        var start = Stopwatch.GetTimestamp();
        await provider.GetRequiredService<CheckRunner>().RunAsync(
            PasswordWriteback.Registry, new RunRequest { Selection = new CheckSelection(["WB5003"], []), Inputs = new RunInputs().AddList(endpoints) });
        return Stopwatch.GetElapsedTime(start);
    }
}
