using System.Globalization;

namespace Writeback.Sdk;

/// <summary>Reads a time as somebody wrote it in an attribute.</summary>
internal static class ClockTime
{
    private const string Clock = "hh:mm:ss";

    /// <summary>Reads <c>hh:mm:ss</c>, with a fraction or without, and whatever else <see cref="TimeSpan"/> understands.</summary>
    public static bool TryParse(string text, out TimeSpan time)
        => TryParseClock(text, out time) || TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    // What nearly everybody writes. TimeSpan.TryParse asks for a culture, be it the invariant one, and the first who asks for a culture loads
    // the tables of all of them: 3 ms of a native program's start.
    private static bool TryParseClock(string text, out TimeSpan time)
    {
        time = default;
        if (text.Length < Clock.Length || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var hours = Digits(text, 0, 2);
        var minutes = Digits(text, 3, 2);
        var seconds = Digits(text, 6, 2);
        var ticks = text.Length == Clock.Length ? 0 : Fraction(text);
        if (hours is < 0 or > 23 || minutes is < 0 or > 59 || seconds is < 0 or > 59 || ticks < 0)
        {
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds) + new TimeSpan(ticks);
        return true;
    }

    /// <summary>The ticks of <c>.f</c> to <c>.fffffff</c>, or -1.</summary>
    private static int Fraction(string text)
    {
        const int Precision = 7;
        var count = text.Length - Clock.Length - 1;
        if (text[Clock.Length] != '.' || count is 0 or > Precision)
        {
            return -1;
        }

        var ticks = Digits(text, Clock.Length + 1, count);
        for (; ticks > 0 && count < Precision; count++)
        {
            ticks *= 10;
        }

        return ticks;
    }

    /// <summary>The number that some digits make, or -1 where there is anything else.</summary>
    private static int Digits(string text, int start, int count)
    {
        var number = 0;
        for (var index = start; index < start + count; index++)
        {
            if (text[index] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (text[index] - '0');
        }

        return number;
    }
}
