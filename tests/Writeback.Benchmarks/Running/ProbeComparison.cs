using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Writeback.Sdk;

namespace Writeback.Benchmarks.Running;

/// <summary>What a probe costs in its pipeline, beside bare Polly with the same strategies around the same call, both one after the other.</summary>
internal static class ProbeComparison
{
    public static async Task RunAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 512);
        using var ending = new CancellationTokenSource();
        var serving = ServeAsync(listener, ending.Token);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await CompareAsync("A probe that does nothing", 20, 10_000, static _ => new(new Echo(0, "")));
        await CompareAsync("A probe that connects on the loopback and reads one byte", 20, 500, async cancellationToken =>
        {
            using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new Echo(await client.ReceiveAsync(new byte[1], cancellationToken), "");
        });

        await ending.CancelAsync();
        await serving;
    }

    private static async Task CompareAsync(string title, int rounds, int count, Func<CancellationToken, ValueTask<Echo>> observe)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var options = new CheckRunnerOptions { MaxParallelism = 1 };
        var runner = new CheckRunner(services, Options.Create(options), TimeProvider.System, NullLogger<CheckRunner>.Instance);
        var pack = new ProbePack(observe);
        var request = new RunRequest { Inputs = new RunInputs().AddList<Place>([.. Enumerable.Range(0, count).Select(place => new Place($"place {place}"))]) };
        var pipeline = new ResiliencePipelineBuilder<object>()
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(30) })
            .AddRetry(new RetryStrategyOptions<object> { MaxRetryAttempts = 2 })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(10) })
            .Build();
        await Rounds.CompareAsync(
            title,
            rounds,
            count,
            ("bare Polly", async () =>
            {
                for (var call = 0; call < count; call++)
                {
                    await pipeline.ExecuteAsync(static async (observe, cancellationToken) => (object)await observe(cancellationToken), observe);
                }
            }
        ),
            ("bare Polly, on another thread and left behind at its limit", async () =>
            {
                for (var call = 0; call < count; call++)
                {
                    await pipeline.ExecuteAsync(
                        static async (observe, cancellationToken) => (object)await Task.Run(() => observe(cancellationToken).AsTask(), CancellationToken.None).WaitAsync(cancellationToken),
                        observe);
                }
            }
        ),
            ("probe, observed", () => runner.ObserveAsync(pack, request)),
            ("probe, observed and judged", () => runner.RunAsync(pack, request)));
    }

    private static async Task ServeAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptSocketAsync(cancellationToken);
                await client.SendAsync("!"u8.ToArray(), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The comparison is over.
        }
    }
}
