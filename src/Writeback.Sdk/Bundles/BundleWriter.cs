using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>Writes a bundle: the evidence, and last the manifest, which knows the hashes.</summary>
internal static class BundleWriter
{
    /// <summary>The version of the layout. A reader takes any <c>1.x</c>.</summary>
    public const string SchemaVersion = "1.0";

    public const string ManifestName = "manifest.json";

    public static string FileOf(string evidence) => $"evidence/{evidence}.json";

    public static async Task WriteAsync(EvidenceSnapshot snapshot, EvidenceBundleSettings settings, Stream output, CancellationToken cancellationToken)
    {
        var tokens = settings.Redact ? new EvidenceTokens() : null;
        var redaction = tokens?.Redaction ?? EvidenceRedaction.SecretsOnly;

        // Values first: they teach which texts the subjects and explanations must not show either.
        List<(ObservedEvidence Evidence, byte[]?[] Values)> recorded =
            [.. snapshot.Evidence.Select(evidence => (evidence, ValuesOf(evidence, redaction)))];
        var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await using (archive.ConfigureAwait(false))
        {
            var files = new List<BundleFile>();
            foreach (var (evidence, values) in recorded)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var content = ObservationJson.WriteAll(evidence, values, tokens);
                var name = evidence.Descriptor.Name;
                await AddAsync(archive, FileOf(name), content, snapshot.Run.StartedAt, cancellationToken).ConfigureAwait(false);
                files.Add(new BundleFile(name, FileOf(name), content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span))));
            }

            var manifest = JsonSerializer.SerializeToUtf8Bytes(ManifestOf(snapshot, settings, files, tokens), BundleJson.Default.BundleManifest);
            await AddAsync(archive, ManifestName, manifest, snapshot.Run.StartedAt, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[]?[] ValuesOf(ObservedEvidence evidence, EvidenceRedaction redaction)
        => [.. evidence.Observations.Select(observation => evidence.TryWriteValue(observation, redaction, default, out _))];

    private static BundleManifest ManifestOf(EvidenceSnapshot snapshot, EvidenceBundleSettings settings, IReadOnlyList<BundleFile> files, EvidenceTokens? tokens)
    {
        var run = snapshot.Run;
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in run.Labels)
        {
            labels[name] = tokens?.Replace(value) ?? value;
        }

        return new BundleManifest(
            SchemaVersion,
            new BundleTool(settings.ToolName, settings.ToolVersion),
            new BundlePack(snapshot.Registry.Name, snapshot.Registry.GetType().Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion),
            new BundleRun(run.Id, run.StartedAt, run.Duration.TotalMilliseconds, run.Interruption, labels),
            files)
        {
            Redacted = tokens?.Classes ?? [],
            Runtime = RuntimeInformation.FrameworkDescription,
            OperatingSystem = RuntimeInformation.OSDescription,
        };
    }

    private static async Task AddAsync(ZipArchive archive, string name, ReadOnlyMemory<byte> content, DateTimeOffset writtenAt, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);

        // A zip knows no years before 1980.
        entry.LastWriteTime = writtenAt.Year is >= 1980 and <= 2107 ? writtenAt.ToUniversalTime() : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        }
    }
}
