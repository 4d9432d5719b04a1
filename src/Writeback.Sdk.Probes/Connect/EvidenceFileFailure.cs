using System.Text.Json;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>The words for what can be wrong with a file of the collector, and with what the collector could not read.</summary>
internal static class EvidenceFileFailure
{
    public static ObservationException Unreadable(string file, Exception cause) => Create(
        cause is UnauthorizedAccessException ? FailureKind.Denied : FailureKind.Unavailable, cause.GetType().Name, null, Texts.CollectedUnreadable(file), cause);

    public static ObservationException NotJson(string file, JsonException cause) => Create(
        FailureKind.Malformed, nameof(JsonException), cause.LineNumber is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line + 1}") : null,
        Texts.CollectedNoJson(file), cause);

    public static ObservationException NotEvidence(string file) => Create(
        FailureKind.Malformed, "WrongFormat", null, Texts.CollectedForeign(file));

    public static ObservationException OtherVersion(string file, int version) => Create(
        FailureKind.Malformed, "WrongVersion", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version}"), Texts.CollectedOtherVersion(file));

    public static ObservationException NotCollected(string file, string item) => Create(
        FailureKind.NotRecorded, item, null, Texts.CollectedWithout(file, item));

    public static ObservationException WrongShape(string file, string item, string? place, Exception cause) => Create(
        FailureKind.Malformed, nameof(JsonException), place, Texts.CollectedWrongValue(file, place is null ? item : $"{item} ({place})"), cause);

    /// <summary>What the collector could not read, in words; it tells types and codes only.</summary>
    public static ObservationException OnServer(string item, string? kind, string? type, string? id, string? code)
    {
        var source = string.Join(' ', new[] { type, id, code }.Where(part => part is { Length: > 0 and < 200 }));
        return kind switch
        {
            "missing" when id == "ADSyncModuleMissing" => Create(
                FailureKind.Unavailable, "ADSyncModuleMissing", null, Texts.CollectorNoModule(item)),
            "missing" => Create(FailureKind.Unavailable, id ?? "CommandNotFound", null, Texts.CollectorNoCommand(item)),
            "denied" => Create(
                FailureKind.Denied, type ?? "Denied", code, Texts.CollectorDenied(item, source)),
            _ => Create(FailureKind.Unavailable, type ?? "Error", code, Texts.CollectorFailed(item, source)),
        };
    }

    private static ObservationException Create(FailureKind kind, string type, string? code, LocalizableText explanation, Exception? cause = null) => new(new(kind, type, code, explanation), innerException: cause);
}
