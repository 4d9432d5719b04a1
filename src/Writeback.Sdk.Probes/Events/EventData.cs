using System.Globalization;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Codes and names in the data of an event. The service writes them in English whatever the language of Windows.</summary>
internal static partial class EventData
{
    private const int MaxNameLength = 1024;

    public static Guid? TrackingIdOf(string data) => Guid.TryParse(Group(TrackingId().Match(data)), CultureInfo.InvariantCulture, out var id) && id != Guid.Empty ? id : null;

    public static uint? EngineResultOf(string data)
        => (Group(LabelledResult().Match(data)) ?? Group(BareResult().Match(data))) is { } hex && uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var result)
            ? result
            : null;

    public static string? UserPrincipalNameOf(string data) => Group(UserPrincipalName().Match(data)) is { Length: <= MaxNameLength } name ? name : null;

    public static string? NamespaceOf(string data) => Group(Namespace().Match(data))?.ToLowerInvariant();

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex(@"TrackingId:?\s*\{?([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})", RegexOptions.CultureInvariant)]
    private static partial Regex TrackingId();

    [GeneratedRegex(@"\bhr\s*[=:]\s*(?:0x)?([0-9A-Fa-f]{8})\b", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledResult();

    // BAIL: ..., 0x80230626; ERR_: ... 0x8007....
    [GeneratedRegex(@"\b(?:0x)?(8023[0-9A-Fa-f]{4}|80005000|8007[0-9A-Fa-f]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareResult();

    [GeneratedRegex(@"UserPrincipalName:\s*([^\s,;]+)", RegexOptions.CultureInvariant)]
    private static partial Regex UserPrincipalName();

    [GeneratedRegex(@"((?:ssprdedicatedsb[\w-]*)(?:\.servicebus\.[\w.-]*\w)?|[\w-]+\.servicebus\.[\w.-]*\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Namespace();
}
