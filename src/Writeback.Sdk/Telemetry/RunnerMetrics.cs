using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Writeback.Sdk;

/// <summary>The metrics of runs. Every method does nothing when nobody listens, and none throws, whatever listeners do.</summary>
internal static class RunnerMetrics
{
    private static readonly Meter Meter = new(WritebackTelemetry.MeterName, Version);

    // From an answer on the loopback to the usual limit of all attempts.
    private static readonly Histogram<double>? AttemptDuration = Listeners.Try(static () => Meter.CreateHistogram(
        "writeback.probe.attempt.duration",
        "s",
        "How long attempts of probes take.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] }));

    private static readonly Histogram<double>? RunDuration = Listeners.Try(static () => Meter.CreateHistogram(
        "writeback.run.duration",
        "s",
        "How long runs take.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300] }));

    private static readonly Counter<long>? CheckOutcomes = Listeners.Try(
        static () => Meter.CreateCounter<long>("writeback.check.outcomes", "{outcome}", "What became of checks."));

    /// <summary>The version of the instrumentation: that of the assembly.</summary>
    public static string? Version => typeof(RunnerMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public static void RecordAttempt(ProbeDescriptor probe, Attempt attempt)
    {
        if (AttemptDuration is not { Enabled: true })
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

        Record(AttemptDuration, attempt.Duration, tags);
    }

    public static void RecordRun(CheckRegistry registry, RunPlan plan, RunInfo run, OutcomeTable outcomes)
    {
        if (RunDuration is { Enabled: true })
        {
            var tags = new TagList { { TelemetryTags.Pack, registry.Name } };
            if (run.Interruption != RunInterruption.None)
            {
                tags.Add(TelemetryTags.ErrorType, TelemetryTags.ValueOf(run.Interruption));
            }

            Record(RunDuration, run.Duration, tags);
        }

        if (CheckOutcomes is { Enabled: true })
        {
            foreach (var check in plan.Selected)
            {
                RecordOutcome(CheckOutcomes, registry, registry.Data.Checks[check], outcomes[check]);
            }
        }
    }

    private static void RecordOutcome(Counter<long> counter, CheckRegistry registry, CheckDescriptor check, in OutcomeData outcome)
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

        try
        {
            counter.Add(1, tags);
        }
        catch (Exception)
        {
            // A listener that throws counts nothing; it does not end the run.
        }
    }

    private static void Record(Histogram<double> histogram, TimeSpan duration, in TagList tags)
    {
        try
        {
            histogram.Record(duration.TotalSeconds, tags);
        }
        catch (Exception)
        {
            // As above.
        }
    }
}
