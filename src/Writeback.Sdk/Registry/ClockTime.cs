using System.Globalization;

namespace Writeback.Sdk;

/// <summary>Reads a time as somebody wrote it in an attribute.</summary>
internal static class ClockTime
{
    /// <summary>Reads <c>hh:mm:ss</c>, with or without a fraction, and whatever else <see cref="TimeSpan"/> understands.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan time)
        => TryParseClock(text, out time) || TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    // What nearly everybody writes. TimeSpan.TryParse asks for a culture, be it the invariant one, and a program that asked for none before
    // loads the tables of all of them: 3 ms of a native program's start.
    private static bool TryParseClock(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var hours = Digits(text[..2]);
        var minutes = Digits(text[3..5]);
        var seconds = Digits(text[6..8]);
        var ticks = Fraction(text[8..]);
        if (hours is < 0 or > 23 || minutes is < 0 or > 59 || seconds is < 0 or > 59 || ticks < 0)
        {
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds) + new TimeSpan(ticks);
        return true;
    }

    /// <summary>The ticks of <c>.f</c> to <c>.fffffff</c>, or -1.</summary>
    private static int Fraction(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] != '.' || text.Length is < 2 or > 8)
        {
            return -1;
        }

        var ticks = Digits(text[1..]);
        for (var digits = text.Length - 1; digits < 7 && ticks > 0; digits++)
        {
            ticks *= 10;
        }

        return ticks;
    }

    /// <summary>The number, or -1 where there is anything but digits.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (character - '0');
        }

        return number;
    }
}
