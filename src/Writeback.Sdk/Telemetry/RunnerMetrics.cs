using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Writeback.Sdk;

/// <summary>The metrics of runs. Every method does nothing when nobody listens.</summary>
internal static class RunnerMetrics
{
    private static readonly Meter Meter = new(WritebackTelemetry.MeterName, Version);

    // From an answer on the loopback to the usual limit of all attempts.
    private static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram(
        "writeback.probe.attempt.duration",
        "s",
        "How long attempts of probes take.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private static readonly Histogram<double> RunDuration = Meter.CreateHistogram(
        "writeback.run.duration",
        "s",
        "How long runs take.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300] });

    private static readonly Counter<long> CheckOutcomes = Meter.CreateCounter<long>("writeback.check.outcomes", "{outcome}", "What became of checks.");

    /// <summary>The version of the instrumentation: that of the assembly.</summary>
    public static string? Version => typeof(RunnerMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public static void RecordAttempt(ProbeDescriptor probe, Attempt attempt)
    {
        if (!AttemptDuration.Enabled)
        {
            return;
        }

        var tags = new TagList { { TelemetryTags.ProbeName, probe.Name } };
        if (probe.Target is { } target)
        {
            tags.Add(TelemetryTags.ProbeTarget, target);
        }

        if (attempt.Failure is { } failure)
        {
            tags.Add(TelemetryTags.ErrorType, failure.Type);
            tags.Add(TelemetryTags.FailureKind, TelemetryTags.ValueOf(failure.Kind));
        }

        AttemptDuration.Record(attempt.Duration.TotalSeconds, tags);
    }

    public static void RecordRun(CheckRegistry registry, RunPlan plan, RunInfo run, OutcomeData[] outcomes)
    {
        if (RunDuration.Enabled)
        {
            var tags = new TagList { { TelemetryTags.Pack, registry.Name } };
            if (run.Interruption != RunInterruption.None)
            {
                tags.Add(TelemetryTags.ErrorType, TelemetryTags.ValueOf(run.Interruption));
            }

            RunDuration.Record(run.Duration.TotalSeconds, tags);
        }

        if (CheckOutcomes.Enabled)
        {
            foreach (var check in plan.Selected)
            {
                RecordOutcome(registry, registry.Data.Checks[check], outcomes[check]);
            }
        }
    }

    private static void RecordOutcome(CheckRegistry registry, CheckDescriptor check, in OutcomeData outcome)
    {
        var tags = new TagList
        {
            { TelemetryTags.Pack, registry.Name },
            { TelemetryTags.CheckId, check.Id },
            { TelemetryTags.CheckStatus, TelemetryTags.ValueOf(outcome.Status) },
        };
        if (CheckError.Of(outcome).Kind is { } kind)
        {
            tags.Add(TelemetryTags.FailureKind, TelemetryTags.ValueOf(kind));
        }

        CheckOutcomes.Add(1, tags);
    }
}
