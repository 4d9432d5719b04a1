using Writeback.Sdk.Probes.Events;

namespace Writeback.Checks.Tests;

/// <summary>What the server's log says: a quiet one, and what tells others from it.</summary>
internal static class Logs
{
    public const string Service = "PasswordResetService";

    public static readonly DateTimeOffset End = Days.Moment("2026-11-20 12:00");

    public static ServerEvents Quiet() => new()
    {
        Source = "files",
        Computers = [],
        From = End.AddDays(-7),
        Until = End,
        EventsRead = 1000,
        Counts = [],
        Starts = [],
        HeartbeatGaps = [],
        Namespaces = [],
        Operations = [],
        Timeline = [],
        Files = [],
    };

    public static ServerEvents Sound() => Quiet().Seen(31015, "2026-11-19 08:00").Seen(31019, "2026-11-20 11:58");

    public static PasswordOperation Operation(string at, PasswordOperationOutcome outcome, uint? result = null, int? reason = null) => new()
    {
        TrackingId = Guid.NewGuid(),
        Kind = PasswordOperationKind.Reset,
        Outcome = outcome,
        At = Days.Moment(at),
        LastAt = Days.Moment(at),
        HasStart = true,
        Events = outcome == PasswordOperationOutcome.Succeeded ? [31001, 31002] : outcome == PasswordOperationOutcome.Failed ? [31001, 31003] : [31001],
        EngineResult = result,
        ReasonEvent = reason,
    };

    extension(ServerEvents log)
    {
        public ServerEvents Seen(int id, string at, string provider = Service)
            => log with { Counts = [.. log.Counts.Where(count => count.Id != id), new EventCount(provider, id, 1, Days.Moment(at), Days.Moment(at))] };

        public ServerEvents With(params PasswordOperation[] operations) => log with { Operations = operations, OperationsSeen = operations.Length };
    }
}
