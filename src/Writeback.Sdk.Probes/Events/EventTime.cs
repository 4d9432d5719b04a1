using System.Globalization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Moments as Windows writes them into events: UTC, with up to nine digits of a second.</summary>
internal static class EventTime
{
    private const int DigitsOfTick = 7;

    public static DateTimeOffset? Parse(scoped ReadOnlySpan<char> text)
    {
        // 2026-11-20T08:15:30.1234567Z; newer versions of Windows write nanoseconds, of which two digits are more than a tick.
        Span<char> shortened = stackalloc char[64];
        var dot = text.IndexOf('.');
        if (dot >= 0 && text.Length <= shortened.Length)
        {
            var digits = 0;
            while (dot + 1 + digits < text.Length && char.IsAsciiDigit(text[dot + 1 + digits]))
            {
                digits++;
            }

            if (digits > DigitsOfTick)
            {
                text[..(dot + 1 + DigitsOfTick)].CopyTo(shortened);
                var rest = text[(dot + 1 + digits)..];
                rest.CopyTo(shortened[(dot + 1 + DigitsOfTick)..]);
                text = shortened[..(dot + 1 + DigitsOfTick + rest.Length)];
            }
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
    }
}
