using System.Buffers;
using System.Globalization;

namespace Writeback.Checks.Codes;

/// <summary>Finds the code that somebody typed, or that stands in a message.</summary>
internal static class CodeReader
{
    // 0x8007....: a Win32 code as an HRESULT, [MS-ERREF] 2.1.2.
    private const uint Win32Facility = 0x8007_0000;

    private static readonly string[] EventWords = ["event", "eventid", "id"];
    private static readonly string[] ResultWords = ["hr", "hresult"];
    private static readonly string[] WindowsWords = ["data", "win32"];
    private static readonly char[] WordEnds = [' ', ',', ';', '(', ')', '[', ']', '<', '>', '"', '\'', '\t', '\r', '\n'];
    private static readonly SearchValues<char> AnyWordEnd = SearchValues.Create(WordEnds);
    private static readonly char[] Separators = [' ', '=', ':', '#', '_', '-'];

    public static WritebackCode? Find(string text)
    {
        var word = text.Trim(WordEnds).TrimEnd('.', ':', '=');
        if (word.Length == 0)
        {
            return null;
        }

        return Named(text.Trim()) ?? Named(word) ?? Labelled(word) ?? Numbered(word, isAlone: true) ?? Inside(word);
    }

    public static WritebackCode? FindHResult(uint result)
    {
        foreach (var code in SyncEngineCodes.All)
        {
            if (NumberOf(code) == result)
            {
                return code;
            }
        }

        return (result & 0xFFFF_0000) == Win32Facility ? Windows(result & 0xFFFF) : null;
    }

    /// <summary>The number of a code; null for one that is a name only.</summary>
    public static uint? NumberOf(WritebackCode code) => code.Kind switch
    {
        WritebackCodeKind.Event => Decimal(code.Code),
        WritebackCodeKind.SyncEngine => code.Code.StartsWith("0x", StringComparison.Ordinal) ? Hex(code.Code[2..]) : null,
        WritebackCodeKind.PasswordReset => code.Code.StartsWith("SSPR_", StringComparison.Ordinal) ? Decimal(code.Code[5..]) : null,
        WritebackCodeKind.SignIn => Decimal(code.Code[6..]),
        _ => Hex(code.Code),
    };

    private static WritebackCode? Named(string word)
    {
        foreach (var code in WritebackCodes.All)
        {
            if (Is(code.Code, word) || Is(code.Name, word) || code.Aliases.Any(alias => Is(alias, word)))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>A code behind a word that says what it is: <c>event 33004</c>, <c>hr=80230626</c>, <c>SSPR-29</c>, <c>data 52e</c>.</summary>
    private static WritebackCode? Labelled(string word)
    {
        var letters = 0;
        while (letters < word.Length && (char.IsAsciiLetter(word[letters]) || (letters > 0 && char.IsAsciiDigit(word[letters]) && word.StartsWith("win32", StringComparison.OrdinalIgnoreCase) && letters < 5)))
        {
            letters++;
        }

        var (label, rest) = (word[..letters], word[letters..].TrimStart(Separators));
        if (letters == 0 || rest.Length == 0 || rest.AsSpan().ContainsAny(AnyWordEnd))
        {
            return null;
        }

        // A minus is the sign of an HRESULT, and a separator elsewhere.
        var signed = word.AsSpan(letters).TrimStart(" =:");
        return label.ToUpperInvariant() switch
        {
            "SSPR" => Decimal(rest) is { } number ? ByNumber(PasswordResetCodes.All, number) : null,
            "AADSTS" => Decimal(rest) is { } number ? ByNumber(SignInCodes.All, number) : null,
            _ when IsOneOf(label, EventWords) => Decimal(rest) is { } number ? ByNumber(EventCodes.All, number) : null,
            _ when IsOneOf(label, ResultWords) => HResult(signed.ToString()),
            _ when IsOneOf(label, WindowsWords) => (Hex(WithoutPrefix(rest)) is { } hex ? Windows(hex) : null) ?? (Decimal(rest) is { } number ? Windows(number) : null),
            _ when Is(label, "error") || Is(label, "code") => Numbered(rest, isAlone: true),
            _ => null,
        };
    }

    /// <summary>A bare number. The longer it is, the surer it is what it means.</summary>
    private static WritebackCode? Numbered(string word, bool isAlone)
    {
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || word.Length == 8)
        {
            return HResult(word) ?? (Hex(WithoutPrefix(word)) is { } number ? Windows(number) : null);
        }

        if (word.StartsWith('-') || word.Length > 8)
        {
            return HResult(word);
        }

        var value = Decimal(word);
        if (value is { } known && ((ByNumber(EventCodes.All, known) ?? ByNumber(SignInCodes.All, known)) is { } code))
        {
            return code;
        }

        if (!isAlone)
        {
            return null;
        }

        return (word.Length <= 4 && Hex(word) is { } hex ? Windows(hex) : null) ?? (value is { } win32 ? Windows(win32) : null);
    }

    /// <summary>The first code in a message: one that is labelled, else one that is no everyday number.</summary>
    private static WritebackCode? Inside(string text)
    {
        var words = text.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ':', '=')).Where(word => word.Length > 1).ToList();
        if (words.Count < 2)
        {
            return null;
        }

        for (var index = 0; index < words.Count; index++)
        {
            var pair = index + 1 < words.Count && (IsOneOf(words[index], WindowsWords) || IsOneOf(words[index], EventWords)) ? $"{words[index]} {words[index + 1]}" : words[index];
            if (Coded(pair) is { } code)
            {
                return code;
            }
        }

        return words.Select(word => Numbered(word, isAlone: false)).FirstOrDefault(code => code is not null);
    }

    // Labelled() does not take a blank for a separator inside of a text.
    private static WritebackCode? Coded(string pair)
        => Labelled(pair.Replace(' ', '=')) ?? (pair.Length >= 8 && (pair.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || pair[0] == '8') ? Numbered(pair, isAlone: false) : null);

    private static WritebackCode? HResult(string word)
    {
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || word.Length == 8)
        {
            return Hex(WithoutPrefix(word)) is { } hex ? FindHResult(hex) : null;
        }

        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= uint.MaxValue
            ? FindHResult(unchecked((uint)number))
            : null;
    }

    private static WritebackCode? Windows(uint number) => ByNumber(WindowsCodes.All, number);

    private static WritebackCode? ByNumber(WritebackCode[] codes, uint number)
    {
        foreach (var code in codes)
        {
            if (NumberOf(code) == number)
            {
                return code;
            }
        }

        return null;
    }

    private static string WithoutPrefix(string word) => word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? word[2..] : word;

    private static uint? Hex(string text) => uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static uint? Decimal(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsOneOf(string word, string[] words) => words.Any(candidate => Is(candidate, word));

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
