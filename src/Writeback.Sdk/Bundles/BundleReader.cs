using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>
/// Reads a bundle that may come from anywhere: nothing is unpacked to disk, no name in it is used as a path, every size is limited before
/// it is believed, and what the manifest does not vouch for is not read.
/// </summary>
internal static class BundleReader
{
    // Evidence of a large tenant takes a few megabytes. The file itself bounds the number of entries that the library keeps.
    private const long MaxFileBytes = 32L << 20;
    private const int MaxManifestBytes = 4 << 20;
    private const int MaxEvidenceBytes = 64 << 20;
    private const int MaxTotalBytes = 256 << 20;
    private static LocalizableText Cure => Texts.BundleCure;

    public static async Task<EvidenceSnapshot> ReadAsync(string file, CheckRegistry registry, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using (stream.ConfigureAwait(false))
            {
                if (!stream.CanSeek || stream.Length > MaxFileBytes)
                {
                    throw Refusal(file, Texts.BundleTooLarge(MaxFileBytes >> 20));
                }

                var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
                await using (archive.ConfigureAwait(false))
                {
                    return await ReadAsync(file, archive, registry, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw Refusal(file, Texts.BundleNotUnpacked, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException(Texts.BundleUnreadable(file, exception.GetType().Name, exception.HResult), exception);
        }
    }

    private static async Task<EvidenceSnapshot> ReadAsync(string file, ZipArchive archive, CheckRegistry registry, CancellationToken cancellationToken)
    {
        var manifest = ReadManifest(file, await ContentOfAsync(file, archive, BundleWriter.ManifestName, MaxManifestBytes, cancellationToken).ConfigureAwait(false));
        if (!string.Equals(manifest.Pack.Name, registry.Name, StringComparison.Ordinal))
        {
            throw new InvalidInputException(Texts.BundleOfOtherPack(file, Short(manifest.Pack.Name), registry.Name));
        }

        var contracts = new RecordedContracts(registry.JsonContexts);
        var slots = new EvidenceSlot?[registry.Data.Evidence.Length];
        var left = MaxTotalBytes;
        foreach (var recorded in manifest.Evidence)
        {
            var content = await ContentOfAsync(file, archive, recorded.File, Math.Min(left, MaxEvidenceBytes), cancellationToken).ConfigureAwait(false);
            left -= content.Length;
            if (!Convert.ToHexStringLower(SHA256.HashData(content)).Equals(recorded.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                throw Refusal(file, Texts.BundleChanged(recorded.File));
            }

            // Evidence of a newer pack, or of a check that is gone, helps no check of this one.
            if (registry.Evidence.FirstOrDefault(evidence => evidence.Name == recorded.Name) is { } known)
            {
                slots[known.Slot] = RecordedEvidence.Read(registry, known.Slot, content, contracts, manifest.Run.StartedAt);
            }
        }

        foreach (var evidence in registry.Evidence)
        {
            if (!FitsItsList(registry, slots, evidence.Slot))
            {
                slots[evidence.Slot] = RecordedEvidence.Unreadable(registry, evidence.Slot, manifest.Run.StartedAt);
            }
        }

        return new EvidenceSnapshot(registry, RunOf(file, manifest), slots);
    }

    /// <summary>Whether evidence of each element of a list has one observation an element.</summary>
    private static bool FitsItsList(CheckRegistry registry, EvidenceSlot?[] slots, int slot)
        => slots[slot] is not { IsFanOut: true } found
            || (registry.Data.Providers[slot] is >= 0 and var provider
                && registry.Data.Probes[provider].EachSlot is { } each
                && slots[each] is { } list
                && list.Elements.Length == found.Elements.Length
                && FitsItsList(registry, slots, each));

    private static BundleManifest ReadManifest(string file, byte[] content)
    {
        BundleManifest? manifest;
        try
        {
            // The version first: a manifest of another one need not look like ours.
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("schemaVersion", out var version)
                || version.ValueKind != JsonValueKind.String)
            {
                throw Refusal(file, Texts.BundleWithoutVersion);
            }

            if (!version.GetString()!.StartsWith("1.", StringComparison.Ordinal))
            {
                throw new InvalidInputException(Texts.BundleOfOtherVersion(file, Short(version.GetString()!)));
            }

            manifest = document.RootElement.Deserialize(BundleJson.Default.BundleManifest);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Refusal(file, Texts.BundleManifestUnreadable, exception);
        }

        foreach (var recorded in manifest!.Evidence)
        {
            if (!IsName(recorded.Name) || recorded.File != BundleWriter.FileOf(recorded.Name))
            {
                throw Refusal(file, Texts.BundleNamesForeignFile);
            }
        }

        return manifest.Evidence.DistinctBy(recorded => recorded.Name, StringComparer.Ordinal).Count() == manifest.Evidence.Count
            ? manifest
            : throw Refusal(file, Texts.BundleNamesEvidenceTwice);
    }

    private static RunInfo RunOf(string file, BundleManifest manifest)
    {
        var run = manifest.Run;
        return run.DurationMs is >= 0 and <= 1e12 && Enum.IsDefined(run.Interruption)
            ? new RunInfo
            {
                Id = run.Id,
                StartedAt = run.StartedAt,
                Duration = TimeSpan.FromMilliseconds(run.DurationMs),
                Source = RunSource.Bundle,
                Labels = run.Labels,
                Interruption = run.Interruption,
            }
            : throw Refusal(file, Texts.BundleRunImpossible);
    }

    private static async Task<byte[]> ContentOfAsync(string file, ZipArchive archive, string name, int limit, CancellationToken cancellationToken)
    {
        ZipArchiveEntry? found = null;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName == name)
            {
                found = found is null ? entry : throw Refusal(file, Texts.BundleHoldsTwice(name));
            }
        }

        if (found is null)
        {
            throw Refusal(file, Texts.BundleLacksFile(name));
        }

        var stream = await found.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // Read until the limit, whatever length the entry claims.
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                if (content.Length + read > limit)
                {
                    throw Refusal(file, Texts.BundleFileTooLarge(name));
                }

                content.Write(buffer, 0, read);
            }

            return content.ToArray();
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 512 && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '.');

    private static string Short(string text) => text.Length <= 40 && text.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-') ? text : "of another name";

    private static InvalidInputException Refusal(string file, LocalizableText fault, Exception? exception = null) => new(Texts.BundleRefused(file, fault, Cure), exception);
}
