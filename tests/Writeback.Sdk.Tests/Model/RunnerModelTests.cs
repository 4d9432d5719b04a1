using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Tests.Model;

/// <summary>Whatever probes and checks there are and whatever they do, what a run promises holds. A failure names its seed: set CsCheck_Seed to repeat it.</summary>
[CollectionDefinition(nameof(RunnerModelTests), DisableParallelization = true)]
[Collection(nameof(RunnerModelTests))]
public sealed partial class RunnerModelTests
{
    // Many graphs do nothing but wait for what hangs in them.
    private const int Threads = 8;

    /// <summary>What a run may take on top of its limits on a machine that does other things, too.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_run_that_has_its_time_says_of_every_check_what_is_true_however_parallel_and_so_does_its_bundle()
    {
        using var unobserved = new UnobservedExceptions();
        var (clean, all) = (0, 0);
        await RandomGraph.Any.SampleAsync(
            async graph =>
            {
                using var pack = new GraphPack(graph);
                var registry = pack.Build();
                var wide = await RunAsync(registry, parallelism: 16);
                AssertHolds(graph, wide);
                AssertUninterrupted(graph, wide);

                // With one probe at a time only the first graphs, which hang one after the other, would take long.
                var narrow = await RunAsync(pack.Build(), parallelism: 1);
                AssertHolds(graph, narrow);
                AssertUninterrupted(graph, narrow);
                Interlocked.Increment(ref all);
                if (IsDisturbed(graph, wide) || IsDisturbed(graph, narrow))
                {
                    return;
                }

                Interlocked.Increment(ref clean);
                Assert.Equal(TextOf(wide), TextOf(narrow));
                await AssertBundleTellsTheSame(graph, registry, wide);
            },
            iter: 60,
            threads: Threads);

        unobserved.AssertNone();

        // A busy machine may keep a healthy probe from its time; if it did so all the time, nothing would have been compared.
        Assert.InRange(clean, (all / 2) + 1, all);
    }

    [Fact]
    public async Task A_run_that_is_cut_short_at_any_moment_says_so_and_ends_in_time()
    {
        using var unobserved = new UnobservedExceptions();
        await Gen.Select(RandomGraph.Any, Gen.Int[0, 12], Gen.Bool).SampleAsync(
            async (graph, moment, isCancelled) =>
            {
                using var pack = new GraphPack(graph);
                using var cancellation = new CancellationTokenSource();
                var limit = isCancelled ? TimeSpan.FromMinutes(1) : TimeSpan.FromMilliseconds(10 + (20 * moment));
                var elapsed = Stopwatch.StartNew();

                // At some start or end of a probe, or at once.
                var news = 0;
                void Tell(ProbeProgress progress)
                {
                    if (isCancelled && Interlocked.Increment(ref news) == moment)
                    {
                        cancellation.Cancel();
                    }
                }

                if (isCancelled && moment == 0)
                {
                    await cancellation.CancelAsync();
                }

                var report = await RunAsync(pack.Build(), parallelism: 1 + moment, limit, new Progress(Tell), cancellationToken: cancellation.Token);

                AssertHolds(graph, report);
                Assert.InRange(elapsed.Elapsed, TimeSpan.Zero, (isCancelled ? TimeSpan.Zero : limit) + (graph.Probes.Count * graph.Items * 2 * GraphPack.Limit) + Slack);
                if (cancellation.IsCancellationRequested)
                {
                    Assert.Equal(RunInterruption.Cancelled, report.Run.Interruption);
                }

                if (report.Outcomes.Any(outcome => outcome.Status == CheckStatus.Cancelled))
                {
                    Assert.Equal(RunInterruption.Cancelled, report.Run.Interruption);
                }
            },
            iter: 150,
            threads: Threads);

        unobserved.AssertNone();
    }

    private static Task<TestReport> RunAsync(
        CheckRegistry<TestReport> registry,
        int parallelism,
        TimeSpan? limit = null,
        IProgress<ProbeProgress>? progress = null,
        EvidenceSnapshot? evidence = null,
        CancellationToken cancellationToken = default)
    {
        var options = new CheckRunnerOptions { MaxParallelism = parallelism, RunTimeout = limit ?? TimeSpan.FromMinutes(2), CheckTimeout = GraphPack.Limit };
        var runner = new CheckRunner(new ServiceCollection().BuildServiceProvider(), Options.Create(options), TimeProvider.System, NullLogger<CheckRunner>.Instance);
        var request = new RunRequest { Progress = progress, Evidence = evidence };
        return runner.RunAsync(registry, request, cancellationToken).WaitAsync(2 * TestRunner.Patience, CancellationToken.None);
    }

    /// <summary>What holds of every run, interrupted or not.</summary>
    private static void AssertHolds(RandomGraph graph, TestReport report)
    {
        // One outcome a check, in catalogue order.
        Assert.Equal(Enumerable.Range(1, graph.Checks.Count).Select(number => $"T{number:0000}"), report.Ids);
        for (var index = 0; index < graph.Checks.Count; index++)
        {
            var outcome = report[graph.IdOf(index)];
            Assert.DoesNotContain(outcome.Lines(), line => line.Contains(nameof(EvidenceWasNotThereException), StringComparison.Ordinal));
            AssertJudgedOnItsEvidence(graph, index, report, outcome);
        }

        foreach (var observation in report.Evidence.SelectMany(evidence => evidence.Observations))
        {
            Assert.NotEqual(nameof(EvidenceWasNotThereException), observation.Failure?.Type);
        }
    }

    private static void AssertJudgedOnItsEvidence(RandomGraph graph, int check, TestReport report, CheckOutcome outcome)
    {
        var each = false;
        foreach (var (kind, form) in graph.UsesOf(check))
        {
            var observed = report.Evidence.Single(evidence => evidence.Descriptor.Name == FactKind.All[kind].Name);
            each |= form == 'e';
            if (form == 'e' && observed.IsFanOut)
            {
                Assert.All(
                    outcome.Findings.Where(finding => IsVerdict(finding.Status)),
                    finding => Assert.Null(Assert.Single(observed.Observations, observation => observation.Subject == finding.Subject).Failure));
            }
            else if (form is 'v' or 'l' && observed.Observations.Any(observation => observation.Failure is not null))
            {
                Assert.All(outcome.Findings, finding => Assert.False(IsVerdict(finding.Status), $"{outcome.Check.Id}: {finding}"));
            }
        }

        // Only who speaks has a verdict, and a verdict is never kinder than the worst of what was said.
        Assert.Equal(
            outcome.Findings.Aggregate(CheckStatus.NotApplicable, (worst, finding) => StatusOrder.Worse(worst, finding.Status)), outcome.Status);
        if (!each)
        {
            Assert.InRange(outcome.Findings.Count, 0, 1);
        }
    }

    /// <summary>What holds of a run that was not interrupted.</summary>
    private static void AssertUninterrupted(RandomGraph graph, TestReport report)
    {
        Assert.Equal(RunInterruption.None, report.Run.Interruption);
        foreach (var (_, observation, behaviour) in Observed(graph, report))
        {
            var expected = ExpectedFailure(behaviour);
            var kind = observation.Failure?.Kind;
            Assert.True(kind == expected || IsKeptFromItsTime(observation), $"{behaviour}: {kind} instead of {expected}, {observation.Attempts.Count} attempts");
        }

        for (var index = 0; index < graph.Checks.Count; index++)
        {
            var (check, outcome) = (graph.Checks[index], report[graph.IdOf(index)]);
            var isAsked = graph.UsesOf(index).All(use => use.Form is 'v' or 'o')
                && graph.UsesOf(index).All(use => report.Evidence.Single(evidence => evidence.Descriptor.Name == FactKind.All[use.Kind].Name).Whole?.Failure is null)
                && graph.RequirementsOf(index).All(required => report[graph.IdOf(required)].Status is not (CheckStatus.Fail or CheckStatus.Skipped));
            if (isAsked)
            {
                Assert.Equal(ExpectedStatus(check.Behaviour), outcome.Status);
            }
        }
    }

    private static FailureKind? ExpectedFailure(ProbeBehaviour behaviour) => behaviour switch
    {
        ProbeBehaviour.FailsAlways => FailureKind.Unavailable,
        ProbeBehaviour.AnswersNothing or ProbeBehaviour.Throws or ProbeBehaviour.ThrowsLate or ProbeBehaviour.MakesUpCancellation
            or ProbeBehaviour.CannotBeResolved or ProbeBehaviour.DescendsTooDeep => FailureKind.Defect,
        _ => GraphPack.NeverEnds(behaviour) ? FailureKind.TimedOut : null,
    };

    private static CheckStatus ExpectedStatus(CheckBehaviour behaviour) => behaviour switch
    {
        CheckBehaviour.Passes => CheckStatus.Pass,
        CheckBehaviour.Warns => CheckStatus.Warn,
        CheckBehaviour.Fails => CheckStatus.Fail,
        CheckBehaviour.SaysNothing => CheckStatus.NotApplicable,
        CheckBehaviour.Blocks => CheckStatus.TimedOut,
        _ => CheckStatus.Error,
    };

    private static async Task AssertBundleTellsTheSame(RandomGraph graph, CheckRegistry<TestReport> registry, TestReport live)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var stream = File.Create(file))
            {
                await EvidenceBundle.WriteAsync(EvidenceSnapshot.Of(live), new EvidenceBundleSettings { ToolName = "model", ToolVersion = "1" }, stream);
            }

            var recorded = await RunAsync(registry, 16, evidence: await EvidenceBundle.ReadAsync(file, registry));
            var again = await RunAsync(registry, 1, evidence: await EvidenceBundle.ReadAsync(file, registry));
            Assert.Equal(await JsonOf(recorded), await JsonOf(again));
            AssertHolds(graph, recorded);
            if (!Observed(graph, live).Any(observed => observed.Behaviour == ProbeBehaviour.AnswersUnwritably))
            {
                Assert.Equal(TextOf(live), TextOf(recorded));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What was asked of each probe and item, with what it is meant to do.</summary>
    private static IEnumerable<(int Kind, Observation Observation, ProbeBehaviour Behaviour)> Observed(RandomGraph graph, TestReport report)
    {
        for (var kind = 0; kind < graph.Probes.Count; kind++)
        {
            var evidence = report.Evidence.FirstOrDefault(evidence => evidence.Descriptor.Name == FactKind.All[kind].Name);
            var item = 0;
            foreach (var observation in evidence?.Observations ?? [])
            {
                if (observation.Attempts.Count > 0)
                {
                    yield return (kind, observation, graph.Probes[kind].Behaviours[item]);
                }

                item++;
            }
        }
    }

    /// <summary>Whether a probe that would have answered was timed out after its time: the machine is to blame, and the report is right.</summary>
    private static bool IsKeptFromItsTime(Observation observation)
        => observation.Failure?.Kind == FailureKind.TimedOut && observation.Attempts.Any(attempt => attempt.Duration >= GraphPack.Limit * 0.9);

    private static bool IsDisturbed(RandomGraph graph, TestReport report)
        => Observed(graph, report).Any(observed => observed.Observation.Failure?.Kind != ExpectedFailure(observed.Behaviour))
            || Enumerable.Range(0, graph.Checks.Count).Any(check => graph.Checks[check].Behaviour != CheckBehaviour.Blocks && report[graph.IdOf(check)].Status == CheckStatus.TimedOut);

    private static bool IsVerdict(CheckStatus status) => status is CheckStatus.Pass or CheckStatus.Warn or CheckStatus.Fail;

    private static string TextOf(TestReport report)
    {
        var text = new StringBuilder();
        foreach (var outcome in report.Outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{outcome.Check.Id} {outcome.Status} {string.Join(" | ", outcome.Lines())} because {string.Join(',', outcome.Because)}\n");
        }

        return text.ToString();
    }

    private static async Task<string> JsonOf(TestReport report)
    {
        using var stream = new MemoryStream();
        await new JsonReportRenderer().WriteAsync(report, new ReportSettings { ToolName = "model", ToolVersion = "1" }, stream);
        return Durations().Replace(Encoding.UTF8.GetString(stream.ToArray()), "");
    }

    [GeneratedRegex("\"durationMs\": [0-9.E-]+")]
    private static partial Regex Durations();

    private sealed class Progress(Action<ProbeProgress> tell) : IProgress<ProbeProgress>
    {
        public void Report(ProbeProgress value) => tell(value);
    }
}
