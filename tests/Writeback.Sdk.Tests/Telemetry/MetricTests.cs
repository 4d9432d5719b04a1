using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

[Collection(nameof(TelemetryCollection))]
public sealed class MetricTests
{
    private readonly FakeTimeProvider _clock = new();
    private int _attempts;

    [Fact]
    public async Task Outcomes_are_counted_by_check_status_and_cause()
    {
        using var measurements = new MeasurementCollector();
        await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new UnauthorizedAccessException())
            .WithCheckOf<Alpha>("T0001")
            .WithCheck("T0002", CheckStatus.Warn)
            .WithCheck("T0003", CheckStatus.Pass)
            .RunAsync(selection: new CheckSelection(["T0001", "T0002"], []));

        Assert.Equal(
            [
                "writeback.check.outcomes 1 {outcome} writeback.pack=Test writeback.check.id=T0001 writeback.check.status=inconclusive writeback.failure.kind=denied",
                "writeback.check.outcomes 1 {outcome} writeback.pack=Test writeback.check.id=T0002 writeback.check.status=warn",
            ],
            measurements.Of("writeback.check.outcomes"));
    }

    [Fact]
    public async Task Attempts_are_measured_in_seconds_with_their_outcome()
    {
        using var measurements = new MeasurementCollector();
        await new TestPack()
            .WithProbe<Alpha>(
                (_, _) =>
                {
                    _clock.Advance(TimeSpan.FromMilliseconds(++_attempts * 250));
                    return _attempts == 1 ? throw new SocketException((int)SocketError.TimedOut) : Task.FromResult(new Alpha());
                },
                retries: 1,
                target: "host")
            .WithCheckOf<Alpha>("T0001")
            .RunAsync(clock: _clock);

        Assert.Equal(
            [
                "writeback.probe.attempt.duration 0.25 s writeback.probe.name=AlphaProbe writeback.probe.target=host error.type=SocketException writeback.failure.kind=unavailable",
                "writeback.probe.attempt.duration 0.5 s writeback.probe.name=AlphaProbe writeback.probe.target=host",
            ],
            measurements.Of("writeback.probe.attempt.duration"));
        Assert.Equal(["writeback.run.duration 0.75 s writeback.pack=Test"], measurements.Of("writeback.run.duration"));
    }
}
