using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// Reads the export of a Connect server, the folder that <c>Get-ADSyncServerConfiguration</c> writes. It is safe to use from many
/// threads and remembers what it read, so that a file is parsed once as long as it does not change.
/// </summary>
/// <remarks>
/// Files are read forward, without a document in memory: a connector of 10 MB costs no more memory than a small one. Document type
/// declarations are refused, nothing is resolved, and encrypted values are never read.
/// </remarks>
public sealed class ConnectExportReader
{
    private const string SettingsFile = "GlobalSettings/MV.xml";

    private const string ConnectorsFolder = "Connectors";

    private const string RulesFolder = "SynchronizationRules";

    private readonly ConcurrentDictionary<string, ParsedFile> _files = new(StringComparer.Ordinal);

    /// <summary>
    /// Checks that the folder is an export that can be used, before anything is run. One damaged connector among others is
    /// left to the probes to report.
    /// </summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidInputException">
    /// The folder does not exist, is no export, its global settings cannot be read, or none of its connectors can be read.
    /// </exception>
    public async Task ValidateAsync(ConnectExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        if (string.IsNullOrWhiteSpace(export.Folder) || !Directory.Exists(export.Folder))
        {
            throw new InvalidInputException(Texts.NoExportFolder(export.Folder));
        }

        if (!Path.Exists(FullPath(export, SettingsFile)))
        {
            throw NotAnExport(export, Texts.LackingSettings(SettingsFile));
        }

        string[] connectors;
        try
        {
            connectors = FilesIn(export, ConnectorsFolder);
        }
        catch (ObservationException exception)
        {
            throw new InvalidInputException(exception.Failure.LocalizableExplanation!, exception);
        }

        if (connectors.Length == 0)
        {
            throw NotAnExport(export, Texts.LackingConnectors(ConnectorsFolder));
        }

        await ValidateSettingsAsync(export, cancellationToken).ConfigureAwait(false);
        await ValidateConnectorsAsync(export, connectors, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the global settings: <c>GlobalSettings/MV.xml</c>.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The file is damaged, missing or must not be read.</exception>
    public Task<SyncServerSettings> ReadServerSettingsAsync(ConnectExport export, CancellationToken cancellationToken) =>
        ReadAsync(export, SettingsFile, ServerSettingsXml.Root, ServerSettingsXml.Parse, cancellationToken);

    /// <summary>Lists the connectors without reading them, in ordinal order of the file names.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ObservationException">The folder is missing, empty or must not be read.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "An operation of the client like its siblings.")]
    public Task<IReadOnlyList<ConnectorFile>> ListConnectorFilesAsync(ConnectExport export, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<ConnectorFile>>(
            () => FilesIn(export, ConnectorsFolder) is { Length: > 0 } names
                ? [.. names.Select(name => new ConnectorFile(name))]
                : throw ExportFailure.NoFiles(ConnectorsFolder),
            cancellationToken);

    /// <summary>Reads one connector.</summary>
    /// <param name="export">The export.</param>
    /// <param name="file">The file, one of those that <see cref="ListConnectorFilesAsync"/> lists.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The file is damaged, missing or must not be read.</exception>
    public Task<Connector> ReadConnectorAsync(ConnectExport export, ConnectorFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadAsync(export, $"{ConnectorsFolder}/{Path.GetFileName(file.Name)}", ConnectorXml.Root, ConnectorXml.Parse, cancellationToken);
    }

    /// <summary>Reads all synchronisation rules, and fails when one of them cannot be read.</summary>
    /// <param name="export">The export.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ObservationException">The folder is missing or empty, or a file is damaged or must not be read.</exception>
    public Task<SyncRules> ReadSyncRulesAsync(ConnectExport export, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            string[] names = FilesIn(export, RulesFolder);
            if (names.Length == 0)
            {
                throw ExportFailure.NoFiles(RulesFolder);
            }

            return new SyncRules([.. names
                .Select(name => Read(export, $"{RulesFolder}/{name}", SyncRuleXml.Root, SyncRuleXml.Parse, cancellationToken))
                .OrderBy(rule => rule.Direction)
                .ThenBy(rule => rule.Precedence)
                .ThenBy(rule => rule.Name, StringComparer.Ordinal)]);
        },
        cancellationToken);

    private static InvalidInputException NotAnExport(ConnectExport export, LocalizableText missing) => new(Texts.NoExport(export.Folder, missing));

    private static string FullPath(ConnectExport export, string file) => Path.GetFullPath(Path.Combine(export.Folder, file));

    private static string[] FilesIn(ConnectExport export, string folder)
    {
        ArgumentNullException.ThrowIfNull(export);
        try
        {
            return [.. Directory.EnumerateFiles(FullPath(export, folder), "*.xml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (UnauthorizedAccessException exception)
        {
            throw ExportFailure.Denied(folder, exception);
        }
        catch (IOException exception)
        {
            throw ExportFailure.Unreadable(folder, exception);
        }
    }

    private async Task ValidateSettingsAsync(ConnectExport export, CancellationToken cancellationToken)
    {
        try
        {
            await ReadServerSettingsAsync(export, cancellationToken).ConfigureAwait(false);
        }
        catch (ObservationException exception) when (exception.Failure.Type == ExportFailure.InvalidValueType)
        {
            // The file is what it should be; the one odd value fails the evidence, not the run.
        }
        catch (ObservationException exception)
        {
            throw new InvalidInputException(exception.Failure.LocalizableExplanation!, exception);
        }
    }

    private async Task ValidateConnectorsAsync(ConnectExport export, string[] connectors, CancellationToken cancellationToken)
    {
        ObservationException? first = null;
        foreach (string name in connectors)
        {
            try
            {
                await ReadConnectorAsync(export, new(name), cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ObservationException exception)
            {
                first ??= exception;
            }
        }

        throw new InvalidInputException(Texts.NoConnectorReadable(first!.Failure.LocalizableExplanation), first);
    }

    private Task<T> ReadAsync<T>(ConnectExport export, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(export);
        return Task.Run(() => Read(export, file, root, parse, cancellationToken), cancellationToken);
    }

    private T Read<T>(ConnectExport export, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
        where T : class
    {
        string path = FullPath(export, file);
        return _files.GetOrAdd(path, _ => new()).Read(path, file, root, parse, cancellationToken);
    }

    /// <summary>What a file held when it was last parsed, or what was wrong with it.</summary>
    private sealed class ParsedFile
    {
        private readonly Lock _gate = new();
        private (long Length, DateTime ChangedAt) _stamp;
        private object? _value;
        private ObservationFailure? _failure;

        public T Read<T>(string path, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
            where T : class
        {
            lock (_gate)
            {
                (long, DateTime) stamp = StampOf(path);
                if (stamp != _stamp)
                {
                    (_stamp, _value, _failure) = (stamp, null, null);
                }

                if (_failure is not null)
                {
                    throw new ObservationException(_failure);
                }

                return (T)(_value ??= Parse(path, file, root, parse, cancellationToken));
            }
        }

        private static (long Length, DateTime ChangedAt) StampOf(string path) =>
            new FileInfo(path) is { Exists: true } info ? (info.Length, info.LastWriteTimeUtc) : default;

        private T Parse<T>(string path, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
        {
            try
            {
                return ExportXml.Parse(path, file, root, parse, cancellationToken);
            }
            catch (ObservationException exception) when (exception.Failure.Kind == FailureKind.Malformed)
            {
                // Only what the content decides is remembered: access may be granted before the next attempt.
                _failure = exception.Failure;
                throw;
            }
        }
    }
}
