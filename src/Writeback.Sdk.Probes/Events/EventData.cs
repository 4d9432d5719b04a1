using System.Globalization;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Codes and names in the data of an event. The service writes them in English whatever the language of Windows.</summary>
internal static partial class EventData
{
    private const int MaxNameLength = 1024;
    private const int LengthOfId = 36;
    private const int LengthOfResult = 8;

    public static Guid? TrackingIdOf(string data)
    {
        // No objects for what is looked at in every event of a log.
        foreach (var match in TrackingId().EnumerateMatches(data))
        {
            var id = data.AsSpan(match.Index, match.Length)[^LengthOfId..];
            return Guid.TryParse(id, CultureInfo.InvariantCulture, out var found) && found != Guid.Empty ? found : null;
        }

        return null;
    }

    public static uint? EngineResultOf(string data) => Hexadecimal(data, LabelledResult()) ?? Hexadecimal(data, BareResult());

    public static string? UserPrincipalNameOf(string data) => Group(UserPrincipalName().Match(data)) is { Length: <= MaxNameLength } name ? name : null;

    public static string? NamespaceOf(string data)
    {
        // The expression has to try every word of a text; most have none of these.
        return data.Contains("servicebus", StringComparison.OrdinalIgnoreCase) || data.Contains("ssprdedicatedsb", StringComparison.OrdinalIgnoreCase)
            ? Group(Namespace().Match(data))?.ToLowerInvariant()
            : null;
    }

    /// <summary>The number at the end of the first match.</summary>
    private static uint? Hexadecimal(string data, Regex expression)
    {
        foreach (var match in expression.EnumerateMatches(data))
        {
            return uint.Parse(data.AsSpan(match.Index, match.Length)[^LengthOfResult..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex(@"TrackingId:?\s*\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex TrackingId();

    [GeneratedRegex(@"\bhr\s*[=:]\s*(?:0x)?[0-9A-Fa-f]{8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledResult();

    // BAIL: ..., 0x80230626; ERR_: ... 0x8007....
    [GeneratedRegex(@"\b(?:0x)?(?:8023[0-9A-Fa-f]{4}|80005000|8007[0-9A-Fa-f]{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareResult();

    [GeneratedRegex(@"UserPrincipalName:\s*([^\s,;]+)", RegexOptions.CultureInvariant)]
    private static partial Regex UserPrincipalName();

    [GeneratedRegex(@"((?:ssprdedicatedsb[\w-]*)(?:\.servicebus\.[\w.-]*\w)?|[\w-]+\.servicebus\.[\w.-]*\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Namespace();
}
