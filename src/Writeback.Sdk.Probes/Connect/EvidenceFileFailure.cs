using System.Text.Json;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>The words for what can be wrong with a file of the collector, and with what the collector could not read.</summary>
internal static class EvidenceFileFailure
{
    private const string Cure = "run Collect-WritebackEvidence.ps1 on the Connect server again";

    public static ObservationException Unreadable(string file, Exception cause) => Create(
        cause is UnauthorizedAccessException ? FailureKind.Denied : FailureKind.Unavailable, cause.GetType().Name, null, $"{file} cannot be read: grant read access to it, or copy it to a local disk.", cause);

    public static ObservationException NotJson(string file, JsonException cause) => Create(
        FailureKind.Malformed, nameof(JsonException), cause.LineNumber is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line + 1}") : null,
        $"{file} is no JSON, or is cut off: {Cure}.", cause);

    public static ObservationException NotEvidence(string file) => Create(
        FailureKind.Malformed, "WrongFormat", null, $"{file} is not what the collector writes: {Cure}, with -Path FILE.");

    public static ObservationException OtherVersion(string file, int version) => Create(
        FailureKind.Malformed, "WrongVersion", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version}"), $"{file} is of another version of the collector: print the script with 'writeback collect --script', and {Cure}.");

    public static ObservationException NotCollected(string file, string item) => Create(
        FailureKind.NotRecorded, item, null, $"{file} does not hold {item}: print the script with 'writeback collect --script', and {Cure}.");

    public static ObservationException WrongShape(string file, string item, string? place, Exception cause) => Create(
        FailureKind.Malformed, nameof(JsonException), place, $"{file} has a value in {item}{(place is null ? "" : $" ({place})")} that is not what the collector writes: {Cure}.", cause);

    /// <summary>What the collector could not read, in words; it tells types and codes only.</summary>
    public static ObservationException OnServer(string item, string? kind, string? type, string? id, string? code)
    {
        var source = string.Join(' ', new[] { type, id, code }.Where(part => part is { Length: > 0 and < 200 }));
        return kind switch
        {
            "missing" when id == "ADSyncModuleMissing" => Create(
                FailureKind.Unavailable, "ADSyncModuleMissing", null, $"{item}: the machine has no module ADSync. Run the collector on the Connect server, in Windows PowerShell 5.1 of 64 bits."),
            "missing" => Create(FailureKind.Unavailable, id ?? "CommandNotFound", null, $"{item}: this server's module ADSync lacks a command that it takes. Upgrade Entra Connect."),
            "denied" => Create(
                FailureKind.Denied, type ?? "Denied", code, $"{item}: the server refused whoever ran the collector ({source}). Run it elevated, as a member of the local group ADSyncAdmins."),
            _ => Create(FailureKind.Unavailable, type ?? "Error", code, $"{item}: reading it on the server failed ({source}). Run the command on the server to see its text."),
        };
    }

    private static ObservationException Create(FailureKind kind, string type, string? code, string explanation, Exception? cause = null) => new(new(kind, type, code, explanation), innerException: cause);
}
