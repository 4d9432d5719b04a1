namespace Writeback.Sdk.Probes.Events;

/// <summary>An operation while its events come in, in whatever order.</summary>
internal sealed class OperationDraft(Guid? trackingId)
{
    private const int MostEvents = 20;

    private readonly List<(DateTimeOffset At, int Id)> _events = [];
    private PasswordOperationKind _kind;
    private int? _reason;
    private string? _name;

    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    public uint? EngineResult { get; private set; }

    public bool IsJoined { get; private set; }

    public bool HasFailed => trackingId is null || _reason is not null || _events.Exists(entry => EventIds.IsFailure(entry.Id));

    public bool HasSucceeded => _events.Exists(entry => EventIds.IsSuccess(entry.Id));

    public void Add(OperationEvent entry)
    {
        First = First < entry.At ? First : entry.At;
        Last = Last > entry.At ? Last : entry.At;
        if (_events.Count < MostEvents)
        {
            _events.Add((entry.At, entry.Id));
        }

        _kind = _kind == PasswordOperationKind.Unknown ? EventIds.KindOf(entry.Id) : _kind;
        _reason ??= EventIds.IsReason(entry.Id) ? entry.Id : null;
        EngineResult ??= entry.EngineResult;
        _name ??= entry.UserPrincipalName;
    }

    /// <summary>Takes in an error of the engine, or an event without a TrackingId, of the same moment.</summary>
    public void Join(OperationEvent entry)
    {
        var result = EngineResult;
        Add(entry);
        IsJoined |= result is null && EngineResult is not null;
    }

    public PasswordOperation ToOperation() => new()
    {
        TrackingId = trackingId,
        Kind = _kind,
        Outcome = HasSucceeded ? PasswordOperationOutcome.Succeeded : HasFailed ? PasswordOperationOutcome.Failed : PasswordOperationOutcome.Unfinished,
        At = First,
        LastAt = Last,
        HasStart = _events.Exists(entry => EventIds.IsStart(entry.Id)),
        Events = [.. _events.OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Id).Distinct()],
        ReasonEvent = _reason,
        EngineResult = EngineResult,
        IsJoinedByTime = IsJoined,
        UserPrincipalName = _name,
    };
}
