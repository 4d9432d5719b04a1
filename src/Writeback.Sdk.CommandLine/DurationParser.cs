using System.Globalization;

namespace Writeback.Sdk.CommandLine;

/// <summary>Times as people type them: <c>500ms</c>, <c>30s</c>, <c>2m</c>, <c>1h</c>, or <c>00:01:30</c>.</summary>
internal static class DurationParser
{
    private static readonly (string Suffix, double Milliseconds)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

    public static TimeSpan? Parse(string text)
    {
        foreach (var (suffix, milliseconds) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number))
            {
                return Checked(TimeSpan.FromMilliseconds(Math.Min(number * milliseconds, TimeSpan.FromDays(365).TotalMilliseconds)));
            }
        }

        // "30" alone would be thirty days to TimeSpan: not what anybody means.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? Checked(time) : null;
    }

    // The bounds of the runner's own options.
    private static TimeSpan? Checked(TimeSpan time) => time >= TimeSpan.FromMilliseconds(10) && time <= TimeSpan.FromDays(1) ? time : null;
}
