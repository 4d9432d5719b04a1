using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

[Collection(nameof(TelemetryCollection))]
public sealed class SpanTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private int _attempts;

    [Fact]
    public async Task Attempts_lie_in_their_probe_and_probes_and_checks_in_their_run()
    {
        using var spans = new SpanCollector();
        await FailingOnce().RunAsync();

        var run = spans.Single("run Test");
        var probe = spans.Single("probe AlphaProbe");
        var attempts = spans.Many("attempt AlphaProbe");
        var check = spans.Single("check T0001");
        Assert.Equal(default, run.ParentSpanId);
        Assert.Equal(run.SpanId, probe.ParentSpanId);
        Assert.Equal([probe.SpanId, probe.SpanId], attempts.Select(attempt => attempt.ParentSpanId));
        Assert.Equal(run.SpanId, check.ParentSpanId);
        Assert.All(spans.All, span => Assert.Equal(run.TraceId, span.TraceId));
        Assert.Equal(5, spans.All.Count);
    }

    [Fact]
    public async Task Spans_tell_what_they_are_of()
    {
        using var spans = new SpanCollector();
        var report = await FailingOnce().RunAsync();

        Assert.Equal([("writeback.pack", "Test"), ("writeback.run.id", $"{report.Run.Id}")], Tags(spans.Single("run Test")));
        Assert.Equal([("writeback.probe.name", "AlphaProbe"), ("writeback.probe.target", "host")], Tags(spans.Single("probe AlphaProbe")));
        Assert.Contains(("writeback.attempt.number", "1"), Tags(spans.Many("attempt AlphaProbe")[0]));
        Assert.Equal(
            [("writeback.probe.name", "AlphaProbe"), ("writeback.probe.target", "host"), ("writeback.attempt.number", "2")],
            Tags(spans.Many("attempt AlphaProbe")[1]));
        Assert.Equal([("writeback.check.id", "T0001"), ("writeback.check.status", "pass")], Tags(spans.Single("check T0001")));
        Assert.All(spans.All, span => Assert.Equal(("Writeback.Sdk", "0.1.0-dev"), (span.Source.Name, span.Source.Version)));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_type_and_kind()
    {
        using var spans = new SpanCollector();
        await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.HostDown))
            .WithProbe<Beta>((_, _) => throw new NotSupportedException())
            .WithInput<Gamma>("Give it.")
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .WithCheckOf<Gamma>("T0003")
            .WithCheck("T0004", _ => throw new ArgumentException("text"))
            .WithCheck("T0005", CheckStatus.Fail)
            .RunAsync();

        AssertError("attempt AlphaProbe", "SocketException", "unavailable");
        AssertError("probe AlphaProbe", "SocketException", "unavailable");
        AssertError("probe BetaProbe", "NotSupportedException", "defect");
        AssertError("check T0002", "NotSupportedException", "defect");
        AssertError("check T0004", "ArgumentException", null);
        AssertError("check T0005", "fail", null);
        AssertNoError("check T0001", "inconclusive", "unavailable");
        AssertNoError("check T0003", "skipped", "notConfigured");
        Assert.Equal(ActivityStatusCode.Unset, spans.Single("run Test").Status);

        void AssertError(string name, string type, string? kind)
        {
            var span = spans.Single(name);
            Assert.Equal((ActivityStatusCode.Error, type, kind), (span.Status, span.GetTagItem("error.type"), span.GetTagItem("writeback.failure.kind") as string));
        }

        void AssertNoError(string name, string status, string kind)
        {
            var span = spans.Single(name);
            Assert.Equal((ActivityStatusCode.Unset, null, kind), (span.Status, span.GetTagItem("error.type"), span.GetTagItem("writeback.failure.kind")));
            Assert.Equal(status, span.GetTagItem("writeback.check.status"));
        }
    }

    [Fact]
    public async Task An_interrupted_run_is_an_error_with_its_reason()
    {
        using var spans = new SpanCollector();
        await new TestPack().WithEvidence(new Alpha()).WithCheckOf<Alpha>("T0001").RunAsync(cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal((ActivityStatusCode.Error, "cancelled"), (spans.Single("run Test").Status, spans.Single("run Test").GetTagItem("error.type")));
        Assert.Equal((ActivityStatusCode.Error, "cancelled"), (spans.Single("check T0001").Status, spans.Single("check T0001").GetTagItem("writeback.failure.kind")));
    }

    [Fact]
    public async Task The_text_of_an_exception_and_the_subject_of_an_observation_appear_nowhere()
    {
        const string Secret = "hunter2";
        using var spans = new SpanCollector();
        using var measurements = new MeasurementCollector();
        await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new InvalidOperationException(Secret, new IOException(Secret)))
            .WithProbe<Beta>((_, _) => throw new HttpRequestException(Secret, new TimeoutException(Secret)), retries: 1)
            .WithList(new Item(Secret))
            .WithProbe<Sight>((_, _) => throw new IOException(Secret), uses: Use.Each<Item>())
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .WithCheck("T0003", _ => throw new ArgumentException(Secret, Secret))
            .WithCheck("T0004", _ => null, uses: Use.Each<Sight>())
            .RunAsync();

        var said = spans.All
            .SelectMany(span => Tags(span).Select(tag => $"{tag}").Concat(span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag}"))).Append($"{span.DisplayName} {span.StatusDescription}").Concat(span.Baggage.Select(item => $"{item}")))
            .Concat(measurements.All)
            .ToList();
        Assert.Contains(said, line => line.Contains(nameof(HttpRequestException), StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Spans_have_the_times_of_the_report()
    {
        using var spans = new SpanCollector();
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) =>
            {
                _clock.Advance(TimeSpan.FromSeconds(2));
                return Task.FromResult(new Alpha());
            })
            .WithCheck(
                "T0001",
                _ =>
                {
                    _clock.Advance(TimeSpan.FromSeconds(1));
                    return null;
                },
                uses: Use.Value<Alpha>())
            .RunAsync(clock: _clock);

        var start = report.Run.StartedAt.UtcDateTime;
        Assert.Equal((start, TimeSpan.FromSeconds(3)), Times("run Test"));
        Assert.Equal((start, TimeSpan.FromSeconds(2)), Times("probe AlphaProbe"));
        Assert.Equal((start, TimeSpan.FromSeconds(2)), Times("attempt AlphaProbe"));
        Assert.Equal((start.AddSeconds(2), TimeSpan.FromSeconds(1)), Times("check T0001"));

        (DateTime, TimeSpan) Times(string name) => (spans.Single(name).StartTimeUtc, spans.Single(name).Duration);
    }

    [Fact]
    public async Task A_check_that_is_abandoned_has_its_span()
    {
        using var spans = new SpanCollector();
        using var blocked = new BlockedThread();
        await new TestPack()
            .WithCheck("T0001", _ =>
            {
                blocked.Block();
                return null;
            })
            .RunAsync(options => options.CheckTimeout = TimeSpan.FromMilliseconds(50));

        var span = spans.Single("check T0001");
        Assert.Equal((ActivityStatusCode.Error, "timedOut"), (span.Status, span.GetTagItem("writeback.check.status")));
        Assert.Equal(spans.Single("run Test").SpanId, span.ParentSpanId);
    }

    [Fact]
    public async Task What_a_probe_does_lies_in_its_attempt_and_the_run_in_what_its_caller_does()
    {
        using var spans = new SpanCollector();
        using var request = new Activity("request").Start();
        string? seen = null;
        await new TestPack()
            .WithProbe<Alpha>((_, _) =>
            {
                seen = Activity.Current?.DisplayName;
                return Task.FromResult(new Alpha());
            })
            .WithCheckOf<Alpha>("T0001")
            .RunAsync();

        Assert.Equal("attempt AlphaProbe", seen);
        Assert.Equal(request.SpanId, spans.Single("run Test").ParentSpanId);
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public async Task Nothing_is_started_while_nobody_listens()
    {
        var (inProbe, inCheck) = ("not asked", "not asked");
        await new TestPack()
            .WithProbe<Alpha>((_, _) =>
            {
                inProbe = Activity.Current?.DisplayName;
                return Task.FromResult(new Alpha());
            })
            .WithCheck(
                "T0001",
                _ =>
                {
                    inCheck = Activity.Current?.DisplayName;
                    return null;
                },
                uses: Use.Value<Alpha>())
            .RunAsync();

        Assert.Equal((null, null), (inProbe, inCheck));
    }

    [Fact]
    public async Task Spans_that_nobody_records_carry_nothing()
    {
        using var spans = new SpanCollector(ActivitySamplingResult.PropagationData);
        await FailingOnce().RunAsync();

        Assert.NotEmpty(spans.All);
        Assert.All(spans.All, span => Assert.Empty(span.TagObjects));
    }

    private TestPack FailingOnce() => new TestPack()
        .WithProbe<Alpha>(
            (_, _) => ++_attempts == 1 ? throw new SocketException((int)SocketError.TimedOut) : Task.FromResult(new Alpha()), retries: 1, target: "host")
        .WithCheckOf<Alpha>("T0001");

    private static (string, string)[] Tags(Activity span) => [.. span.TagObjects.Select(tag => (tag.Key, $"{tag.Value}"))];
}
