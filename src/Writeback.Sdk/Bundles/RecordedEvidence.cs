using System.Text.Json;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>One file of a bundle as evidence. What cannot be read is evidence that could not be had, and says why.</summary>
internal static class RecordedEvidence
{
    public const string Single = "single";
    public const string List = "list";
    public const string Each = "each";

    private const double MaxMilliseconds = 1e12;

    /// <summary>Evidence that the bundle does not hold.</summary>
    public static EvidenceSlot Missing(CheckRegistry registry, int slot, DateTimeOffset startedAt)
    {
        var type = registry.Data.Evidence[slot].Type;
        return type.Type == typeof(RunStart)
            ? EvidenceSlot.ObservedOnce(type, type.Observe(new RunStart(startedAt), isList: false, null, [], startedAt, null))
            : Failed(registry, slot, startedAt, FailureKind.NotRecorded, Texts.EvidenceNotInBundle);
    }

    /// <summary>Reads a file.</summary>
    public static EvidenceSlot Read(CheckRegistry registry, int slot, ReadOnlyMemory<byte> content, RecordedContracts contracts, DateTimeOffset startedAt)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false });
            return Read(registry, slot, document.RootElement, contracts);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            // By type: the texts of the library quote what they read.
            return Unreadable(registry, slot, startedAt, exception);
        }
    }

    /// <summary>Evidence that this version cannot read.</summary>
    public static EvidenceSlot Unreadable(CheckRegistry registry, int slot, DateTimeOffset startedAt, Exception? exception = null)
    {
        var place = exception is JsonException { Path: { Length: > 0 and < 200 } path } ? $" ({path})" : "";
        return Failed(registry, slot, startedAt, FailureKind.Malformed, Texts.EvidenceUnreadableInBundle(place));
    }

    private static EvidenceSlot Failed(CheckRegistry registry, int slot, DateTimeOffset startedAt, FailureKind kind, LocalizableText explanation)
    {
        var evidence = registry.Data.Evidence[slot];
        var failure = new ObservationFailure(kind, evidence.Name, null, explanation) { Evidence = evidence.Name };
        return EvidenceSlot.ObservedOnce(evidence.Type, evidence.Type.Observe(null, IsList(registry, slot), failure, [], startedAt, null));
    }

    private static EvidenceSlot Read(CheckRegistry registry, int slot, JsonElement root, RecordedContracts contracts)
    {
        var type = registry.Data.Evidence[slot].Type;
        var observations = root.GetProperty("observations");
        switch (root.GetProperty("form").GetString())
        {
            case Each when registry.Data.Providers[slot] is >= 0 and var provider && registry.Data.Probes[provider].EachSlot is not null:
                var elements = new Observation[observations.GetArrayLength()];
                var index = 0;
                foreach (var observation in observations.EnumerateArray())
                {
                    elements[index++] = ReadObservation(type, observation, isList: false, contracts, registry, slot);
                }

                return EvidenceSlot.ObservedPerElement(type, elements);
            case Single or List when observations.GetArrayLength() == 1:
                var isList = root.GetProperty("form").GetString() == List;
                return registry.Data.Providers[slot] >= 0 && isList != IsList(registry, slot)
                    ? throw new FormatException()
                    : EvidenceSlot.ObservedOnce(type, ReadObservation(type, observations[0], isList, contracts, registry, slot));
            default:
                throw new FormatException();
        }
    }

    private static Observation ReadObservation(
        EvidenceType type, JsonElement element, bool isList, RecordedContracts contracts, CheckRegistry registry, int slot)
    {
        var observedAt = element.GetProperty("observedAt").GetDateTimeOffset();
        var subject = element.TryGetProperty("subject", out var name) ? name.GetString() : null;
        var failure = ReadFailure(element);
        var value = element.GetProperty("value");
        if (failure is null && value.ValueKind == JsonValueKind.Null)
        {
            // Its pack had no JSON for it.
            var evidence = registry.Data.Evidence[slot].Name;
            failure = new ObservationFailure(FailureKind.NotRecorded, evidence, null, Texts.EvidenceNotWritable) { Evidence = evidence };
        }

        var attempts = new List<Attempt>();
        foreach (var attempt in element.GetProperty("attempts").EnumerateArray())
        {
            attempts.Add(new Attempt(attempt.GetProperty("startedAt").GetDateTimeOffset(), ReadDuration(attempt.GetProperty("durationMs")), ReadFailure(attempt)));
        }

        return type.Observe(failure is null ? type.Read(value, isList, contracts) : null, isList, failure, attempts, observedAt, subject);
    }

    private static ObservationFailure? ReadFailure(JsonElement element)
    {
        var failure = element.GetProperty("failure");
        if (failure.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return Enum.TryParse<FailureKind>(failure.GetProperty("kind").GetString(), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new ObservationFailure(kind, failure.GetProperty("type").GetString() ?? "", TextOf(failure, "code"), TextOf(failure, "explanation"))
            {
                Evidence = TextOf(failure, "evidence"),
                LocalizableExplanation = LocalizableTextJson.Read(failure, "explanationText"),
            }
            : throw new FormatException();
    }

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static TimeSpan ReadDuration(JsonElement element)
        => element.GetDouble() is >= 0 and <= MaxMilliseconds and var milliseconds
            ? TimeSpan.FromTicks((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond))
            : throw new FormatException();

    private static bool IsList(CheckRegistry registry, int slot)
        => registry.Data.Providers[slot] is >= 0 and var provider && registry.Data.Probes[provider].ProvidesList;
}
