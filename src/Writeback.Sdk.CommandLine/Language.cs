using System.Globalization;
using System.Runtime.InteropServices;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// The language that the tool speaks: <c>--lang</c>, else that of the machine, where the tool speaks it; else English. It has to be known before
/// the command line is built, since help and refusals are in it as well.
/// </summary>
internal static partial class Language
{
    // POSIX: the first that is set says it, https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private const string English = "en";

    // It shows which texts cannot be translated.
    private const string PseudoName = "qps-ploc";

    /// <summary>The option, for help. It is read before all others, from the words as they were typed.</summary>
    public static readonly IReadOnlyList<string> Names = ["--lang", "--language"];

    /// <summary>The languages that can be asked for.</summary>
    public static IReadOnlyList<string> Offered(CheckRegistry registry)
        => [.. new[] { English }.Concat(Texts.Catalogue.Languages).Concat(registry.Languages).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the words of a command line ask for; null where they ask for none.</summary>
    public static string? FindIn(IReadOnlyList<string> args)
    {
        string? asked = null;
        for (var index = 0; index < args.Count; index++)
        {
            foreach (var name in Names)
            {
                if (args[index] == name)
                {
                    asked = index + 1 < args.Count ? args[index + 1] : null;
                }
                else if (args[index].StartsWith(name, StringComparison.Ordinal) && args[index][name.Length..] is ['=' or ':', .. var value])
                {
                    asked = value;
                }
            }
        }

        return asked;
    }

    /// <summary>The language of this machine's user, such as <c>he-IL</c>; null where there is none.</summary>
    public static string? OfMachine()
    {
        if (CultureInfo.CurrentUICulture.Name is { Length: > 0 } current)
        {
            return current;
        }

        // A program without the cultures of the machine has to ask for itself.
        return OperatingSystem.IsWindows()
            ? LanguageOfWindows(GetUserDefaultUILanguage())
            : OfVariable(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is { Length: > 0 }));
    }

    /// <summary>The culture of a language that can be asked for, or of its region; null when there is none such.</summary>
    public static CultureInfo? Find(string? name, CheckRegistry registry)
    {
        if (name is null)
        {
            return null;
        }

        if (PseudoName.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return Create(PseudoName);
        }

        // The neutral texts are English, and its readers are all over the world: times as ISO 8601 has them.
        return Is(name, English) ? CultureInfo.InvariantCulture
            : Offered(registry).FirstOrDefault(language => Is(name, language)) is { } offered ? Create(offered)
            : null;
    }

    private static bool Is(string name, string language)
        => name.Equals(language, StringComparison.OrdinalIgnoreCase) || name.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    private static CultureInfo Create(string name)
    {
        var culture = (CultureInfo)new CultureInfo(name, useUserOverride: false).Clone();
        if (culture.TwoLetterISOLanguageName == "he" || name.Equals("he", StringComparison.OrdinalIgnoreCase))
        {
            // As Windows writes them in Israel, on every machine alike: with ICU or without, and without marks of direction before a sign.
            culture.NumberFormat = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
            culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
            culture.DateTimeFormat.ShortTimePattern = "HH:mm";
            culture.DateTimeFormat.DateSeparator = "/";
            culture.DateTimeFormat.TimeSeparator = ":";
        }
        else if (culture.DateTimeFormat.ShortDatePattern == CultureInfo.InvariantCulture.DateTimeFormat.ShortDatePattern)
        {
            // Without the cultures of the machine it would be 02/03, which is two days.
            culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        }

        return culture;
    }

    // he_IL.UTF-8, de_DE@euro; C and POSIX are no languages.
    private static string? OfVariable(string? value) => value?.Split('.', '@')[0].Replace('_', '-') switch
    {
        null or "" or "C" or "POSIX" => null,
        var name when name.StartsWith("iw", StringComparison.Ordinal) => "he",
        var name => name,
    };

    // [MS-LCID]: the lower ten bits are the language.
    private static string? LanguageOfWindows(ushort id) => (id & 0x3FF) switch
    {
        0x0D => "he",
        0x09 => English,
        _ => null,
    };

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
