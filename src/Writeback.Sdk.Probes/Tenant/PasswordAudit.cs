using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>An entry of the audit log about a password: <c>directoryAudit</c> of Microsoft Graph, without the people it names.</summary>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Activity">What was done, <c>activityDisplayName</c>.</param>
/// <param name="Result"><c>success</c>, <c>failure</c>, <c>timeout</c>, or null for one that is not known.</param>
/// <param name="Reason">Why, <c>resultReason</c>; null where it might name somebody.</param>
/// <param name="OnPremisesAgent">The engine that served it, of <c>additionalDetails</c>; null when the entry does not say.</param>
/// <param name="CorrelationId">By which Microsoft's support finds it.</param>
public sealed record PasswordAudit(DateTimeOffset At, string? Activity, string? Result, string? Reason, string? OnPremisesAgent, string? CorrelationId)
{
    // What is done to a password; the other activities of the service are registrations and progress:
    // https://learn.microsoft.com/entra/identity/authentication/howto-sspr-reporting
    private static readonly string[] Operations = ["Reset password (self-service)", "Change password (self-service)", "Reset password (by admin)", "Unlock user account (self-service)"];

    /// <summary>Whether it is a reset, a change or an unlocking.</summary>
    [JsonIgnore]
    public bool IsOperation => Operations.Contains(Activity, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it succeeded.</summary>
    [JsonIgnore]
    public bool Succeeded => Is(Result, "success");

    /// <summary>Whether it failed.</summary>
    [JsonIgnore]
    public bool Failed => Is(Result, "failure") || Is(Result, "timeout");

    /// <summary>The engine that served it; null when none did, or the entry does not say.</summary>
    [JsonIgnore]
    public string? Engine => string.IsNullOrWhiteSpace(OnPremisesAgent) || Is(OnPremisesAgent, "None") ? null : OnPremisesAgent;

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
