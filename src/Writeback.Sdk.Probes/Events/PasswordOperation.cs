using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>One reset or change of a password, put together from the events that carry its TrackingId.</summary>
public sealed record PasswordOperation
{
    /// <summary>The TrackingId; null where events carry none, and stand for an operation by themselves.</summary>
    public Guid? TrackingId { get; init; }

    /// <summary>What was to be done.</summary>
    public PasswordOperationKind Kind { get; init; }

    /// <summary>What came of it.</summary>
    public PasswordOperationOutcome Outcome { get; init; }

    /// <summary>When the first of its events was written, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When the last of its events was written, in UTC.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>Whether the log has its start (31001, 31006, 31009).</summary>
    public bool HasStart { get; init; }

    /// <summary>The ids of its events, in the order of time, without repetition.</summary>
    public required IReadOnlyList<int> Events { get; init; }

    /// <summary>The event that says why it failed (33001 to 33009, 32000 to 32010); null when there is none.</summary>
    public int? ReasonEvent { get; init; }

    /// <summary>The HRESULT of the sync engine; null when there is none.</summary>
    public uint? EngineResult { get; init; }

    /// <summary>Whether <see cref="EngineResult"/> comes from an event 6329 of the same moment, which has no TrackingId.</summary>
    public bool IsJoinedByTime { get; init; }

    /// <summary>Whose password it was, by user principal name; null where no event says so.</summary>
    [PersonalData]
    public string? UserPrincipalName { get; init; }

    /// <summary>From its first event to its last.</summary>
    [JsonIgnore]
    public TimeSpan Duration => LastAt - At;
}
