using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Writeback.Sdk.Tests;

/// <summary>Who listens to runs does not end or spoil them, whatever it does.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class BrokenListenerTests
{
    public static TheoryData<string> Callbacks => ["sample", "started", "stopped"];

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task A_listener_to_spans_that_throws_changes_nothing(string callback)
    {
        var calls = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == WritebackTelemetry.ActivitySourceName,
            Sample = (ref _) => callback == "sample" ? Throw() : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => ThrowAt("started"),
            ActivityStopped = _ => ThrowAt("stopped"),
        };
        ActivitySource.AddActivityListener(listener);
        using var own = new Activity("own").Start();

        AssertUnharmed(await Pack().RunAsync());
        Assert.Same(own, Activity.Current);
        Assert.NotEqual(0, calls);

        void ThrowAt(string where)
        {
            if (callback == where)
            {
                Throw();
            }
        }

        ActivitySamplingResult Throw()
        {
            Interlocked.Increment(ref calls);
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task A_listener_to_metrics_that_throws_changes_nothing()
    {
        var calls = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == WritebackTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Throw());
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => Throw());
        listener.Start();

        AssertUnharmed(await Pack().RunAsync());

        // Two attempts, the run, and each of three outcomes although the one before it threw.
        Assert.Equal(6, calls);

        void Throw()
        {
            Interlocked.Increment(ref calls);
            throw new InvalidOperationException();
        }
    }

    [Theory]
    [InlineData("RunnerSpans")]
    [InlineData("RunnerMetrics")]
    public void A_listener_that_throws_when_it_is_asked_whether_it_listens_does_not_lock_a_process_out(string type)
    {
        var asked = 0;
        using var spans = new ActivityListener { ShouldListenTo = source => source.Name == WritebackTelemetry.ActivitySourceName ? Throw() : false };
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, _) => Assert.False(instrument.Meter.Name == WritebackTelemetry.MeterName && Throw()),
        };
        var context = new AssemblyLoadContext(type, isCollectible: true);
        try
        {
            // Loaded once more, as in a process where nothing has run yet.
            var fresh = context.LoadFromAssemblyPath(typeof(CheckRunner).Assembly.Location).GetType($"Writeback.Sdk.{type}", throwOnError: true)!;
            Arm();
            RuntimeHelpers.RunClassConstructor(fresh.TypeHandle);
        }
        finally
        {
            context.Unload();
        }

        Assert.NotEqual(0, asked);

        void Arm()
        {
            // Listeners are asked about what is there, too: that throws at us, who added them.
            _ = Record.Exception(() => ActivitySource.AddActivityListener(spans));
            _ = Record.Exception(metrics.Start);
            asked = 0;
        }

        bool Throw()
        {
            asked++;
            throw new InvalidOperationException();
        }
    }

    private static TestPack Pack() => new TestPack()
        .WithEvidence(new Alpha())
        .WithProbe<Beta>((_, _) => throw new SocketException((int)SocketError.HostDown))
        .WithCheckOf<Alpha>("T0001")
        .WithCheckOf<Beta>("T0002")
        .WithCheck("T0003", CheckStatus.Pass);

    private static void AssertUnharmed(TestReport report)
        => Assert.Equal([CheckStatus.Pass, CheckStatus.Inconclusive, CheckStatus.Pass], report.Outcomes.Select(outcome => outcome.Status));
}
