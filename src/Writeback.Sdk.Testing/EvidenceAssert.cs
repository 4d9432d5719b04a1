using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Writeback.Sdk.Testing;

/// <summary>What has to hold for all evidence of a pack: it can be written and read again, and shows nothing that is classified.</summary>
[StackTraceHidden]
public static class EvidenceAssert
{
    private static readonly EvidenceBundleSettings Settings = new() { ToolName = "test", ToolVersion = "0.0.0" };

    /// <summary>Every kind of evidence and every input of the pack is there, so that an assertion over all of it is one.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="CheckAssertionException">Some is missing, or could not be had; the message names it.</exception>
    public static void CoversPack(EvidenceSnapshot evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var seen = evidence.Evidence
            .Where(seen => seen.Observations.Any(observation => observation.Failure is null))
            .Select(seen => seen.Descriptor.Name)
            .ToHashSet(StringComparer.Ordinal);
        var missing = evidence.Registry.Evidence.Select(descriptor => descriptor.Name).Where(name => name != nameof(RunStart) && !seen.Contains(name)).ToList();
        if (missing.Count > 0)
        {
            throw new CheckAssertionException($"Not all evidence of {evidence.Registry.Name} is there. Missing: {string.Join(", ", missing)}.");
        }
    }

    /// <summary>Written to a bundle, read again and written once more, the evidence is the same to the byte: no member is lost, none changes.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CheckAssertionException">Some is lost or changed; the message names it.</exception>
    public static async Task RoundTripsAsync(EvidenceSnapshot evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var file = Path.GetTempFileName();
        try
        {
            var written = await WriteAsync(evidence, Settings, cancellationToken).ConfigureAwait(false);
            await File.WriteAllBytesAsync(file, written, cancellationToken).ConfigureAwait(false);
            var read = await EvidenceBundle.ReadAsync(file, evidence.Registry, cancellationToken).ConfigureAwait(false);
            var faults = Unreadable(evidence, read);
            if (faults is [])
            {
                faults = Changed(Texts(written), Texts(await WriteAsync(read, Settings, cancellationToken).ConfigureAwait(false)));
            }

            if (faults is not [])
            {
                throw new CheckAssertionException($"Evidence of {evidence.Registry.Name} does not survive a bundle.\n{string.Join('\n', faults)}");
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// A bundle shows no secret, and a redacted bundle no text that stands in a classified member: neither there nor, copied, in a member that is not
    /// classified. Give each member a text of its own, so that the one that leaks is named.
    /// </summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CheckAssertionException">Something leaks; the message names the member and the file.</exception>
    public static async Task LeaksNothingAsync(EvidenceSnapshot evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var classified = ClassifiedTexts.Of(evidence);
        var shown = await WriteAsync(evidence, Settings, cancellationToken).ConfigureAwait(false);
        var redacted = await WriteAsync(evidence, Settings with { Redact = true }, cancellationToken).ConfigureAwait(false);
        List<string> leaks =
        [
            .. Leaks(classified.Where(text => text.Classification == DataClasses.Secret), Texts(shown), "a bundle"),
            .. Leaks(classified, Texts(redacted), "a redacted bundle"),
        ];
        if (leaks.Count > 0)
        {
            throw new CheckAssertionException($"Evidence of {evidence.Registry.Name} shows what is classified.\n{string.Join('\n', leaks.Distinct())}");
        }
    }

    private static IEnumerable<string> Leaks(IEnumerable<ClassifiedText> classified, Dictionary<string, string> files, string where)
    {
        var strings = files.ToDictionary(file => file.Key, file => StringsOf(file.Value));
        return
            from text in classified
            from file in strings
            where file.Value.Any(text.IsIn)
            select $"{text.Member} ({text.Classification.Value}) is legible in {file.Key} of {where}.";
    }

    private static List<string> Unreadable(EvidenceSnapshot written, EvidenceSnapshot read)
    {
        var faults = new List<string>();
        foreach (var evidence in written.Evidence)
        {
            var name = evidence.Descriptor.Name;
            var again = read.Evidence.FirstOrDefault(found => found.Descriptor.Name == name);
            for (var index = 0; index < evidence.Observations.Count; index++)
            {
                if (evidence.Observations[index].Failure is null && again?.Observations.ElementAtOrDefault(index)?.Failure is var failure && (again is null || failure is not null))
                {
                    faults.Add($"{name}: {failure?.Explanation ?? "it is gone."} Is it in the JSON context of its pack?");
                }
            }
        }

        return faults;
    }

    private static List<string> Changed(Dictionary<string, string> before, Dictionary<string, string> after)
        => [.. before.Where(file => after.GetValueOrDefault(file.Key) != file.Value).Select(file => $"{file.Key}\n  before: {file.Value}\n  after:  {after.GetValueOrDefault(file.Key)}")];

    private static async Task<byte[]> WriteAsync(EvidenceSnapshot evidence, EvidenceBundleSettings settings, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        await EvidenceBundle.WriteAsync(evidence, settings, output, cancellationToken).ConfigureAwait(false);
        return output.ToArray();
    }

    /// <summary>The files of a bundle, but for the manifest, whose only facts are hashes and the run's own.</summary>
    private static Dictionary<string, string> Texts(byte[] bundle)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(bundle));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("evidence/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            texts[entry.FullName] = reader.ReadToEnd();
        }

        return texts;
    }

    private static List<string> StringsOf(string json)
    {
        var strings = new List<string>();
        using var document = JsonDocument.Parse(json);
        Visit(document.RootElement);
        return strings;

        void Visit(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    strings.Add(element.GetString()!);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Visit(item);
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Visit(property.Value);
                    }

                    break;
            }
        }
    }
}
