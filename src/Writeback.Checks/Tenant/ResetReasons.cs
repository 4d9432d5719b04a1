using System.Text.Json;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>The reasons that the cloud gives for resets that failed: data with a date, from <c>reset-reasons.json</c>.</summary>
internal sealed record ResetReasons
{
    private static readonly Lazy<ResetReasons> Embedded = new(Read);

    /// <summary>The table that the tool ships.</summary>
    public static ResetReasons Current => Embedded.Value;

    /// <summary>When the table was last compared with its source.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The reasons, one by one.</summary>
    public required IReadOnlyList<ResetReason> Reasons { get; init; }

    /// <summary>What is behind a reason, by its name or its number.</summary>
    public ResetCause CauseOf(string? reason)
        => Reasons.FirstOrDefault(known => Is(known.Name, reason) || (known.Code is { } code && Is(code, reason)))?.Cause ?? ResetCause.Unknown;

    /// <summary>Whether a reset got as far as the way to the directory. Names that are not known are told by what they begin with.</summary>
    public bool IsOnTheWay(PasswordAudit audit) => CauseOf(audit.Reason) switch
    {
        ResetCause.Unknown => audit.Reason?.StartsWith("OnPrem", StringComparison.OrdinalIgnoreCase) == true,
        ResetCause.Unreachable or ResetCause.DirectoryRefuses or ResetCause.Policy or ResetCause.AccountState or ResetCause.UserNotFound or ResetCause.CloudHalf or ResetCause.WritebackOff => true,
        _ => false,
    };

    private static bool Is(string text, string? other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);

    private static ResetReasons Read()
    {
        using var stream = typeof(ResetReasons).Assembly.GetManifestResourceStream("Writeback.Checks.Tenant.reset-reasons.json")!;
        return JsonSerializer.Deserialize(stream, ResetReasonsJson.Default.ResetReasons)!;
    }
}
