using Microsoft.Extensions.Logging;

namespace Writeback.Sdk;

/// <summary>What the runner logs. Exceptions are named by type and code, never by text: a text may hold a secret.</summary>
internal static partial class RunnerLog
{
    [LoggerMessage(1, LogLevel.Debug, "Run of {Pack} started: {Checks} check(s), {Evidence} kind(s) of evidence.")]
    public static partial void RunStarted(ILogger logger, string pack, int checks, int evidence);

    [LoggerMessage(2, LogLevel.Debug, "Run of {Pack} ended after {DurationMs} ms.")]
    public static partial void RunEnded(ILogger logger, string pack, double durationMs);

    [LoggerMessage(3, LogLevel.Debug, "{Probe} {Subject}: attempt {Attempt} failed after {DurationMs} ms: {Kind} {Type} {Code}.")]
    public static partial void AttemptFailed(
        ILogger logger, string probe, string? subject, int attempt, double durationMs, FailureKind kind, string type, string? code);

    [LoggerMessage(4, LogLevel.Information, "{Probe} {Subject}: no evidence after {Attempts} attempt(s): {Kind} {Type} {Code}.")]
    public static partial void ProbeFailed(ILogger logger, string probe, string? subject, int attempts, FailureKind kind, string type, string? code);

    [LoggerMessage(5, LogLevel.Error, "{Check} threw {Type} ({Code}).")]
    public static partial void CheckThrew(ILogger logger, string check, string type, string code);

    [LoggerMessage(6, LogLevel.Error, "{Check} exceeded its time limit and was abandoned.")]
    public static partial void CheckAbandoned(ILogger logger, string check);

    [LoggerMessage(7, LogLevel.Error, "{Probe} threw {Type} ({Code}).")]
    public static partial void ProbeThrew(ILogger logger, string probe, string type, string? code);

    [LoggerMessage(8, LogLevel.Warning, "The progress of the run cannot be shown: {Type}.")]
    public static partial void WatcherThrew(ILogger logger, string type);
}
