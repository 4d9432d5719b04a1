using System.Diagnostics;
using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// The spans of a run: run &gt; probe &gt; attempt, run &gt; check. Every method does nothing when nobody listens, and none throws, whatever
/// listeners do. Times come from the runner's clock, as those of the report do.
/// </summary>
internal static class RunnerSpans
{
    // Null where somebody who listens could not stand the source: such a process has no spans.
    private static readonly ActivitySource? Source = Listeners.Try(static () => new ActivitySource(WritebackTelemetry.ActivitySourceName, RunnerMetrics.Version));

    /// <summary>Whether anybody listens.</summary>
    public static bool IsListenedTo => Source?.HasListeners() == true;

    public static Activity? StartRun(string pack, DateTimeOffset at)
    {
        var span = Start("writeback.run", at, default);
        return span is { IsAllDataRequested: true } ? Named(span, "run", pack).SetTag(TelemetryTags.Pack, pack) : span;
    }

    public static Activity? StartProbe(ProbeDescriptor probe, DateTimeOffset at) => Describe(Start("writeback.probe", at, default), "probe", probe);

    public static Activity? StartAttempt(ProbeDescriptor probe, int number, DateTimeOffset at)
    {
        var span = Describe(Start("writeback.attempt", at, default), "attempt", probe);
        return span is { IsAllDataRequested: true } ? span.SetTag(TelemetryTags.AttemptNumber, number) : span;
    }

    public static void EndRun(Activity? span, RunInfo run)
    {
        if (span is null)
        {
            return;
        }

        if (span.IsAllDataRequested)
        {
            span.SetTag(TelemetryTags.RunId, run.Id.ToString("D", CultureInfo.InvariantCulture));
        }

        if (run.Interruption != RunInterruption.None)
        {
            Fail(span, TelemetryTags.ValueOf(run.Interruption), null);
        }

        End(span, run.StartedAt + run.Duration, span.Parent);
    }

    /// <summary>Ends the span of a probe or an attempt.</summary>
    public static void EndProbing(Activity? span, ObservationFailure? failure, DateTimeOffset at)
    {
        if (span is null)
        {
            return;
        }

        if (failure is not null)
        {
            Fail(span, failure.Type, failure.Kind);
        }

        End(span, at, span.Parent);
    }

    /// <summary>
    /// The span of a check, once its outcome is known: a check that was abandoned would never end its own, and one whose turn never
    /// came has an outcome, too.
    /// </summary>
    public static void RecordCheck(ActivityContext run, CheckDescriptor check, in OutcomeData outcome, DateTimeOffset endedAt)
    {
        var outer = Activity.Current;
        using var span = Start("writeback.check", endedAt - new TimeSpan(outcome.DurationTicks), run);
        if (span is null)
        {
            return;
        }

        if (span.IsAllDataRequested)
        {
            var status = TelemetryTags.ValueOf(outcome.Status);
            Named(span, "check", check.Id).SetTag(TelemetryTags.CheckId, check.Id).SetTag(TelemetryTags.CheckStatus, status);
            var error = CheckError.Of(outcome);
            if (outcome.Status is CheckStatus.Fail or CheckStatus.Error or CheckStatus.TimedOut or CheckStatus.Cancelled)
            {
                Fail(span, error.Type ?? status, error.Kind);
            }
            else if (error.Kind is { } kind)
            {
                // Inconclusive or not configured: the judgement itself did not fail, the probe's span tells what did.
                span.SetTag(TelemetryTags.FailureKind, TelemetryTags.ValueOf(kind));
            }
        }

        End(span, endedAt, outer);
    }

    private static Activity? Start(string name, DateTimeOffset at, ActivityContext parent)
    {
        if (!IsListenedTo)
        {
            return null;
        }

        var outer = Activity.Current;
        try
        {
            return Source!.StartActivity(name, ActivityKind.Internal, parent, startTime: at);
        }
        catch (Exception)
        {
            // A span that its listener throws at is none, and nothing lies in it.
            Activity.Current = outer;
            return null;
        }
    }

    private static Activity? Describe(Activity? span, string what, ProbeDescriptor probe)
    {
        if (span is { IsAllDataRequested: true })
        {
            Named(span, what, probe.Name).SetTag(TelemetryTags.ProbeName, probe.Name);

            // Not the subject of a fan-out: it may name a person.
            if (probe.Target is { } target)
            {
                span.SetTag(TelemetryTags.ProbeTarget, target);
            }
        }

        return span;
    }

    /// <summary>The name that viewers show: of few values, as a name of a span has to be.</summary>
    private static Activity Named(Activity span, string what, string which)
    {
        span.DisplayName = $"{what} {which}";
        return span;
    }

    // No description: there is none without the text of an exception.
    private static void Fail(Activity span, string type, FailureKind? kind)
    {
        span.SetStatus(ActivityStatusCode.Error);
        if (!span.IsAllDataRequested)
        {
            return;
        }

        span.SetTag(TelemetryTags.ErrorType, type);
        if (kind is { } known)
        {
            span.SetTag(TelemetryTags.FailureKind, TelemetryTags.ValueOf(known));
        }
    }

    private static void End(Activity span, DateTimeOffset at, Activity? outer)
    {
        try
        {
            span.SetEndTime(at.UtcDateTime).Stop();
        }
        catch (Exception)
        {
            // It is stopped by now, but a listener that threw has kept it from giving way to the one it lies in.
            Activity.Current = outer;
        }
    }
}
