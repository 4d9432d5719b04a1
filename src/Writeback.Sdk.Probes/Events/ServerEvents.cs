using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>
/// What the logs of the Connect server say about password writeback: the events of PasswordResetService, ADSync and Directory Synchronization, counted,
/// and put together to operations. Texts are not kept: they are localised, and name people.
/// </summary>
[Evidence]
public sealed record ServerEvents
{
    /// <summary>The most operations that are kept: the newest.</summary>
    public const int MaxOperations = 1000;

    /// <summary>The most entries of <see cref="Timeline"/>: the newest.</summary>
    public const int MaxTimeline = 300;

    /// <summary>Where the events come from: <c>files</c>, or <c>server</c> where the collector read them.</summary>
    public required string Source { get; init; }

    /// <summary>The machines that wrote them.</summary>
    [InfrastructureData]
    public required IReadOnlyList<string> Computers { get; init; }

    /// <summary>When the oldest event was written, whoever wrote it, in UTC; null when there is none.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When the newest event was written, whoever wrote it, in UTC; null when there is none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When they were read on the server, in UTC; null when that is not known, as of files.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    /// <summary>How many events there were, of whichever provider.</summary>
    public long EventsRead { get; init; }

    /// <summary>Each event id that was seen, known or not, by provider and id.</summary>
    public required IReadOnlyList<EventCount> Counts { get; init; }

    /// <summary>When the endpoint of writeback started (31015), newest first, at most 50 times.</summary>
    public required IReadOnlyList<DateTimeOffset> Starts { get; init; }

    /// <summary>Times without a heartbeat (31019) that were longer than 15 minutes, newest first, at most 20.</summary>
    public required IReadOnlyList<HeartbeatGap> HeartbeatGaps { get; init; }

    /// <summary>The namespaces of Service Bus that events name, by name.</summary>
    public required IReadOnlyList<RelayNamespace> Namespaces { get; init; }

    /// <summary>The most connections that had to be made again (32014) within one hour of the clock.</summary>
    public int MostRetriesInAnHour { get; init; }

    /// <summary>How many operations there were.</summary>
    public long OperationsSeen { get; init; }

    /// <summary>The newest operations, newest first, at most <see cref="MaxOperations"/>.</summary>
    public required IReadOnlyList<PasswordOperation> Operations { get; init; }

    /// <summary>What happened, newest first, without heartbeats: at most <see cref="MaxTimeline"/> entries.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>The files, in the order given; empty where none was read.</summary>
    public required IReadOnlyList<EventFile> Files { get; init; }

    /// <summary>The moment up to which the log speaks: when it was read, else its newest event.</summary>
    [JsonIgnore]
    public DateTimeOffset? End => CollectedAt ?? Until;

    /// <summary>When an event of PasswordResetService was written last; null when it is not there.</summary>
    /// <param name="id">The event id.</param>
    public DateTimeOffset? Last(int id) => Count(EventProviders.PasswordReset, id)?.Last;

    /// <summary>When an event was written last; null when it is not there.</summary>
    /// <param name="provider">Who writes it.</param>
    /// <param name="id">The event id.</param>
    public DateTimeOffset? Last(string provider, int id) => Count(provider, id)?.Last;

    private EventCount? Count(string provider, int id)
    {
        foreach (var count in Counts)
        {
            if (count.Id == id && string.Equals(count.Provider, provider, StringComparison.OrdinalIgnoreCase))
            {
                return count;
            }
        }

        return null;
    }
}
