namespace Writeback.Sdk.Probes.Events;

/// <summary>Puts operations together: by TrackingId, and errors without one by time. Events may come in any order; the newest operations are kept.</summary>
internal sealed class OperationTally
{
    private const int Capacity = 4 * ServerEvents.MaxOperations;

    // The engine writes its error before the service writes the end of the operation, most often within the same second.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(15);

    private readonly Dictionary<Guid, OperationDraft> _drafts = [];
    private readonly NewestItems<OperationEvent> _loose = new(Capacity, entry => entry.At);
    private long _forgotten;

    public void Add(ServerEvent entry)
    {
        if (entry.Provider == EventProviders.Engine)
        {
            if (entry.Id == EventIds.EngineError)
            {
                _loose.Add(OperationEvent.Of(entry));
            }

            return;
        }

        if (entry.Provider != EventProviders.PasswordReset)
        {
            return;
        }

        var isPart = EventIds.KindOf(entry.Id) != PasswordOperationKind.Unknown || EventIds.IsReason(entry.Id);
        if (EventData.TrackingIdOf(entry.Data) is { } id && (isPart || _drafts.ContainsKey(id)))
        {
            if (!_drafts.TryGetValue(id, out var draft))
            {
                Forget();
                _drafts.Add(id, draft = new OperationDraft(id));
            }

            draft.Add(OperationEvent.Of(entry));
        }
        else if (EventIds.IsReason(entry.Id) || EventIds.IsFailure(entry.Id))
        {
            _loose.Add(OperationEvent.Of(entry));
        }
    }

    /// <summary>The operations, newest first, and how many there were.</summary>
    public (IReadOnlyList<PasswordOperation> Operations, long Seen) Finish()
    {
        var drafts = _drafts.Values.OrderBy(draft => draft.Last).ToList();
        List<OperationDraft> alone = [];

        // Oldest first, so that of several errors of one operation that has no end the first gives the cause.
        foreach (var entry in _loose.ToList().OrderBy(entry => entry.At))
        {
            if (Nearest(drafts, entry) is { } draft)
            {
                draft.Join(entry);
            }
            else if (alone is [.., { } last] && entry.At - last.Last <= Reach && last.EngineResult == (entry.EngineResult ?? last.EngineResult))
            {
                last.Add(entry);
            }
            else
            {
                var own = new OperationDraft(null);
                own.Add(entry);
                alone.Add(own);
            }
        }

        var operations = drafts.Concat(alone).Select(draft => draft.ToOperation()).OrderByDescending(operation => operation.At).ThenBy(operation => operation.TrackingId).ToList();
        return ([.. operations.Take(ServerEvents.MaxOperations)], operations.Count + _forgotten);
    }

    /// <summary>The operation that an error without a TrackingId belongs to: one that failed or has no end, and was under way.</summary>
    private static OperationDraft? Nearest(List<OperationDraft> drafts, OperationEvent entry)
    {
        var result = entry.EngineResult;
        OperationDraft? nearest = null;
        var distance = TimeSpan.MaxValue;
        for (var index = FirstFrom(drafts, entry.At - Reach); index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (draft.First - Reach > entry.At)
            {
                // Ordered by their ends, not by their starts: one that takes long may stand further on, but not by much.
                if (draft.First - TimeSpan.FromMinutes(10) > entry.At)
                {
                    break;
                }

                continue;
            }

            var away = (draft.Last - entry.At).Duration();
            var isSame = draft.EngineResult is null || result is null || draft.EngineResult == result;
            if (isSame && !draft.HasSucceeded && away < distance)
            {
                (nearest, distance) = (draft, away);
            }
        }

        return nearest;
    }

    private static int FirstFrom(List<OperationDraft> drafts, DateTimeOffset moment)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (drafts[middle].Last < moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Forget()
    {
        if (_drafts.Count < 2 * Capacity)
        {
            return;
        }

        foreach (var (id, _) in _drafts.OrderBy(draft => draft.Value.Last).Take(Capacity).ToList())
        {
            _drafts.Remove(id);
            _forgotten++;
        }
    }
}
