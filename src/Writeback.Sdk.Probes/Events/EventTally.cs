using System.Runtime.InteropServices;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Counts events and puts them together, one by one and in whatever order, in a bounded amount of memory.</summary>
internal sealed class EventTally
{
    private const int MostStarts = 50;
    private const int MostGaps = 20;
    private const int MostHeartbeats = 50_000;
    private const int MostNamespaces = 20;
    private const int MostComputers = 20;

    // Due every five minutes: the facts call more than 15 without one unhealthy.
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(15);

    private readonly SortedDictionary<(string Provider, int Id), EventCount> _counts = new(Comparer<(string Provider, int Id)>.Create(
        (one, other) => string.CompareOrdinal(one.Provider, other.Provider) is not 0 and var order ? order : one.Id.CompareTo(other.Id)));

    private readonly NewestItems<DateTimeOffset> _lifeChanges = new(1000, at => at);
    private readonly NewestItems<DateTimeOffset> _starts = new(MostStarts, at => at);
    private readonly NewestItems<DateTimeOffset> _heartbeats = new(MostHeartbeats, at => at);
    private readonly NewestItems<TimelineEntry> _moments = new(8 * ServerEvents.MaxTimeline, entry => entry.At);
    private readonly SortedDictionary<string, RelayNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _computers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, int> _retriesByHour = [];
    private readonly OperationTally _operations = new();

    public void Add(ServerEvent entry)
    {
        _counts[(entry.Provider, entry.Id)] = _counts.TryGetValue((entry.Provider, entry.Id), out var count)
            ? count with { Count = count.Count + 1, First = count.First < entry.At ? count.First : entry.At, Last = count.Last > entry.At ? count.Last : entry.At }
            : new EventCount(entry.Provider, entry.Id, 1, entry.At, entry.At);
        if (entry.Computer is { Length: > 0 } computer && _computers.Count < MostComputers)
        {
            _computers.Add(computer);
        }

        if (entry.Provider == EventProviders.PasswordReset)
        {
            AddOfService(entry);
        }

        _operations.Add(entry);
        if (IsForTimeline(entry))
        {
            _moments.Add(new TimelineEntry(entry.At, entry.At, entry.Provider, entry.Id, 1, EventData.TrackingIdOf(entry.Data), EventData.EngineResultOf(entry.Data)));
        }
    }

    /// <summary>All that was seen.</summary>
    public ServerEvents Finish(string source)
    {
        var (operations, seen) = _operations.Finish();
        return new ServerEvents
        {
            Source = source,
            Computers = [.. _computers],
            Counts = [.. _counts.Values],
            Starts = [.. _starts.ToList()],
            HeartbeatGaps = FindGaps(),
            Namespaces = [.. _namespaces.Values],
            MostRetriesInAnHour = _retriesByHour.Count == 0 ? 0 : _retriesByHour.Values.Max(),
            OperationsSeen = seen,
            Operations = operations,
            Timeline = Fold(_moments.ToList()),
            Files = [],
        };
    }

    private void AddOfService(ServerEvent entry)
    {
        switch (entry.Id)
        {
            case EventIds.ServiceStarted:
                _starts.Add(entry.At);
                _lifeChanges.Add(entry.At);
                break;
            case EventIds.ServiceStopped:
                _lifeChanges.Add(entry.At);
                break;
            case EventIds.HeartBeat:
                _heartbeats.Add(entry.At);
                NoteNamespace(entry, isHeartbeat: true);
                break;
            case EventIds.ListenerError:
                NoteNamespace(entry, isHeartbeat: false);
                break;
            case EventIds.ConnectionRetried:
                CollectionsMarshal.GetValueRefOrAddDefault(_retriesByHour, entry.At.UtcTicks / TimeSpan.TicksPerHour, out _)++;
                break;
        }
    }

    private void NoteNamespace(ServerEvent entry, bool isHeartbeat)
    {
        if (EventData.NamespaceOf(entry.Data) is not { } name || (!_namespaces.ContainsKey(name) && _namespaces.Count >= MostNamespaces))
        {
            return;
        }

        var known = _namespaces.GetValueOrDefault(name) ?? new RelayNamespace(name, null, null);
        _namespaces[name] = isHeartbeat
            ? known with { LastHeartbeat = Later(known.LastHeartbeat, entry.At) }
            : known with { LastError = Later(known.LastError, entry.At) };
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one is { } known && known > other ? known : other;

    // Heartbeats and the password hashes of a day would push everything else out.
    private static bool IsForTimeline(ServerEvent entry) => entry.Provider switch
    {
        EventProviders.PasswordReset => entry.Id != EventIds.HeartBeat,
        EventProviders.Engine => entry.Id is 6329 or 6800 or 6306,
        EventProviders.Auditing => entry.Id == 4724,
        _ => false,
    };

    private List<HeartbeatGap> FindGaps()
    {
        var heartbeats = _heartbeats.ToList();
        var changes = _lifeChanges.ToList();
        List<HeartbeatGap> gaps = [];
        for (var index = 1; index < heartbeats.Count && gaps.Count < MostGaps; index++)
        {
            var (from, until) = (heartbeats[index], heartbeats[index - 1]);
            if (until - from > LongSilence)
            {
                gaps.Add(new HeartbeatGap(from, until, changes.Exists(change => change >= from && change <= until)));
            }
        }

        return gaps;
    }

    /// <summary>The same event several times in a row becomes one entry, unless each belongs to an operation.</summary>
    private static List<TimelineEntry> Fold(List<TimelineEntry> moments)
    {
        List<TimelineEntry> folded = [];
        foreach (var moment in moments)
        {
            if (folded is [.., { TrackingId: null } last] && moment.TrackingId is null && last.Id == moment.Id && last.Provider == moment.Provider && last.EngineResult == moment.EngineResult)
            {
                folded[^1] = last with { At = moment.At, Count = last.Count + 1 };
            }
            else if (folded.Count == ServerEvents.MaxTimeline)
            {
                break;
            }
            else
            {
                folded.Add(moment);
            }
        }

        return folded;
    }
}
