using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>The names and values that spans and metrics share: data for queries, never text for people.</summary>
internal static class TelemetryTags
{
    public const string Pack = "writeback.pack";
    public const string RunId = "writeback.run.id";
    public const string ProbeName = "writeback.probe.name";
    public const string ProbeTarget = "writeback.probe.target";
    public const string AttemptNumber = "writeback.attempt.number";
    public const string CheckId = "writeback.check.id";
    public const string CheckStatus = "writeback.check.status";
    public const string FailureKind = "writeback.failure.kind";
    public const string ErrorType = "error.type";

    private static readonly string[] Statuses = Names<CheckStatus>();
    private static readonly string[] Kinds = Names<FailureKind>();
    private static readonly string[] Interruptions = Names<RunInterruption>();

    public static string ValueOf(CheckStatus status) => Statuses[(int)status];

    public static string ValueOf(FailureKind kind) => Kinds[(int)kind];

    public static string ValueOf(RunInterruption interruption) => Interruptions[(int)interruption];

    /// <summary>As reports write them: <c>notApplicable</c>.</summary>
    private static string[] Names<TEnum>()
        where TEnum : struct, Enum => Array.ConvertAll(Enum.GetNames<TEnum>(), JsonNamingPolicy.CamelCase.ConvertName);
}
