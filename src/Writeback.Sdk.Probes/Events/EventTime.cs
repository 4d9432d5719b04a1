using System.Globalization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Moments as Windows writes them into events: UTC, with up to nine digits of a second.</summary>
internal static class EventTime
{
    private const int DigitsOfTick = 7;
    private const string ToTheSecond = "0000-00-00T00:00:00";

    public static DateTimeOffset? Parse(scoped ReadOnlySpan<char> text)
    {
        // Reading the moments of all events by the general parser took a tenth of the time of a log.
        if (ParsePlain(text) is { } plain)
        {
            return plain;
        }

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

    /// <summary>A moment in the form that all versions of Windows write; null for any other, and for one that is none.</summary>
    private static DateTimeOffset? ParsePlain(ReadOnlySpan<char> text)
    {
        if (text.Length <= ToTheSecond.Length + 2 || text[^1] != 'Z' || text[ToTheSecond.Length] != '.')
        {
            return null;
        }

        for (var index = 0; index < ToTheSecond.Length; index++)
        {
            if (ToTheSecond[index] == '0' ? !char.IsAsciiDigit(text[index]) : text[index] != ToTheSecond[index])
            {
                return null;
            }
        }

        var ticks = 0L;
        var fraction = text[(ToTheSecond.Length + 1)..^1];
        for (var index = 0; index < Math.Max(DigitsOfTick, fraction.Length); index++)
        {
            var digit = index < fraction.Length ? fraction[index] : '0';
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            ticks = index < DigitsOfTick ? (ticks * 10) + (digit - '0') : ticks;
        }

        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        var (hour, minute, second) = (Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2));
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(ticks)
            : null;
    }

    private static int Number(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.Slice(start, length))
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
