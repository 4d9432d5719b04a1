using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// Reads what the collector script wrote. It is safe to use from many threads and remembers what it read as long as the file does not change. What the
/// collector could not read on the server is a failure of that item, and says why.
/// </summary>
public sealed class ConnectEvidenceReader
{
    private const string Format = "writeback-connect-evidence";
    private const int Version = 1;
    private const string Connectors = "Connectors";
    private const string Server = "server";

    // 90 days of events of a busy server are a tenth of it.
    private const long MaxLength = 512L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <summary>Checks that the file can be used, before anything is run.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidInputException">It does not exist, cannot be read, or is not what the collector writes.</exception>
    public async Task ValidateAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (!File.Exists(evidence.File))
        {
            throw new InvalidInputException($"There is no file '{evidence.File}': give the one that Collect-WritebackEvidence.ps1 wrote on the Connect server; 'writeback collect --script' prints the script.");
        }

        try
        {
            await Task.Run(() => Open(evidence), cancellationToken).ConfigureAwait(false);
        }
        catch (ObservationException exception)
        {
            throw new InvalidInputException(exception.Failure.LocalizableExplanation!, exception);
        }
    }

    /// <summary>Reads the global settings and the scheduler.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public Task<SyncServerSettings> ReadServerSettingsAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
        => ReadAsync(evidence, nameof(SyncServerSettings), ConnectEvidenceJson.Default.SyncServerSettings, cancellationToken);

    /// <summary>Lists the connectors, by the names that their files have in an export.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public Task<IReadOnlyList<ConnectorFile>> ListConnectorFilesAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
        => Task.Run<IReadOnlyList<ConnectorFile>>(() => [.. Files(evidence).Keys.Order(StringComparer.Ordinal).Select(name => new ConnectorFile(name))], cancellationToken);

    /// <summary>Reads one connector.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="file">The connector, one of those that <see cref="ListConnectorFilesAsync"/> lists.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">It could not be read on the server.</exception>
    public Task<Connector> ReadConnectorAsync(ConnectEvidence evidence, ConnectorFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Task.Run(
            () => Files(evidence).TryGetValue(file.Name, out var item)
                ? Value(evidence, Connectors, item, ConnectEvidenceJson.Default.Connector)
                : throw EvidenceFileFailure.NotCollected(NameOf(evidence), file.Name),
            cancellationToken);
    }

    /// <summary>Reads the synchronisation rules.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public async Task<SyncRules> ReadSyncRulesAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
    {
        var rules = await ReadAsync(evidence, nameof(SyncRules), ConnectEvidenceJson.Default.SyncRules, cancellationToken).ConfigureAwait(false);
        return new SyncRules([.. rules.Rules.OrderBy(rule => rule.Direction).ThenBy(rule => rule.Precedence).ThenBy(rule => rule.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the run history.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public Task<RunHistory> ReadRunHistoryAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
        => ReadAsync(evidence, nameof(RunHistory), ConnectEvidenceJson.Default.RunHistory, cancellationToken);

    /// <summary>Reads the state of the service.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public Task<SyncService> ReadServiceAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
        => ReadAsync(evidence, nameof(SyncService), ConnectEvidenceJson.Default.SyncService, cancellationToken);

    /// <summary>Reads what the server stands on.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public Task<ServerPlatform> ReadPlatformAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
        => ReadAsync(evidence, nameof(ServerPlatform), ConnectEvidenceJson.Default.ServerPlatform, cancellationToken);

    /// <summary>Reads the events.</summary>
    /// <param name="evidence">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The item is not there, or could not be read on the server.</exception>
    public async Task<ServerEvents> ReadEventsAsync(ConnectEvidence evidence, CancellationToken cancellationToken)
    {
        var recorded = await ReadAsync(evidence, "Events", ConnectEvidenceJson.Default.RecordedEvents, cancellationToken).ConfigureAwait(false);
        var tally = new EventTally();
        foreach (var entry in recorded.Events)
        {
            if (EventProviders.Find(entry.Provider) is { } provider)
            {
                tally.Add(new ServerEvent(provider, entry.Id, entry.At.ToUniversalTime(), recorded.Computer, entry.Data ?? ""));
            }
        }

        return tally.Finish(Server) with
        {
            From = recorded.Since ?? (recorded.Events.Count == 0 ? null : recorded.Events.Min(entry => entry.At)),
            Until = recorded.Events.Count == 0 ? null : recorded.Events.Max(entry => entry.At),
            CollectedAt = recorded.CollectedAt,
            EventsRead = recorded.Events.Count,
        };
    }

    private static string NameOf(ConnectEvidence evidence) => Path.GetFileName(evidence.File);

    private Task<T> ReadAsync<T>(ConnectEvidence evidence, string name, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Task.Run(() => Value(evidence, name, Item(evidence, name), type), cancellationToken);
    }

    private JsonElement Item(ConnectEvidence evidence, string name)
        => Open(evidence).TryGetProperty(name, out var item) && item.ValueKind == JsonValueKind.Object ? item : throw EvidenceFileFailure.NotCollected(NameOf(evidence), name);

    private static T Value<T>(ConnectEvidence evidence, string name, JsonElement item, JsonTypeInfo<T> type)
        where T : class
    {
        if (item.TryGetProperty("failure", out var failure) && failure.ValueKind == JsonValueKind.Object)
        {
            throw EvidenceFileFailure.OnServer(name, Text(failure, "kind"), Text(failure, "type"), Text(failure, "id"), Text(failure, "code"));
        }

        try
        {
            return (item.TryGetProperty("value", out var value) ? value.Deserialize(type) : null) ?? throw EvidenceFileFailure.NotCollected(NameOf(evidence), name);
        }
        catch (JsonException exception)
        {
            throw EvidenceFileFailure.WrongShape(NameOf(evidence), name, exception.Path is { Length: < 200 } path ? path : null, exception);
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>The items of the connectors, by the names that their files would have in an export.</summary>
    private Dictionary<string, JsonElement> Files(ConnectEvidence evidence)
    {
        var list = Item(evidence, Connectors);
        if (list.TryGetProperty("failure", out var failure) && failure.ValueKind == JsonValueKind.Object)
        {
            throw EvidenceFileFailure.OnServer(Connectors, Text(failure, "kind"), Text(failure, "type"), Text(failure, "id"), Text(failure, "code"));
        }

        if (!list.TryGetProperty("value", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw EvidenceFileFailure.NotCollected(NameOf(evidence), Connectors);
        }

        var files = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var id = item.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "id") : null;
            files[id is null ? $"Connector #{(files.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}" : $"Connector_{{{id}}}.xml"] = item;
        }

        return files;
    }

    /// <summary>The object <c>evidence</c> of the file.</summary>
    private JsonElement Open(ConnectEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var path = Path.GetFullPath(evidence.File);
        return _documents.GetOrAdd(path, _ => new()).Read(path, NameOf(evidence));
    }

    /// <summary>What a file held when it was last read.</summary>
    private sealed class Document
    {
        private readonly Lock _gate = new();
        private (long Length, DateTime ChangedAt) _stamp;
        private JsonElement? _items;

        public JsonElement Read(string path, string name)
        {
            lock (_gate)
            {
                var info = new FileInfo(path);
                var stamp = info.Exists ? (info.Length, info.LastWriteTimeUtc) : default;
                if (_items is { } known && stamp == _stamp)
                {
                    return known;
                }

                var items = Parse(path, name);
                (_stamp, _items) = (stamp, items);
                return items;
            }
        }

        private static JsonElement Parse(string path, string name)
        {
            try
            {
                if (new FileInfo(path) is { Exists: true, Length: > MaxLength })
                {
                    throw EvidenceFileFailure.NotEvidence(name);
                }

                // PowerShell redirects as UTF-16: whatever the mark of byte order says.
                using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { MaxDepth = 64 });
                var root = document.RootElement;
                if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format || !root.TryGetProperty("evidence", out var items) || items.ValueKind != JsonValueKind.Object)
                {
                    throw EvidenceFileFailure.NotEvidence(name);
                }

                return root.TryGetProperty("formatVersion", out var version) && version.TryGetInt32(out var number) && number != Version
                    ? throw EvidenceFileFailure.OtherVersion(name, number)
                    : items.Clone();
            }
            catch (JsonException exception)
            {
                throw EvidenceFileFailure.NotJson(name, exception);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw EvidenceFileFailure.Unreadable(name, exception);
            }
        }
    }
}
