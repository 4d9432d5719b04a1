using System.Globalization;
using System.Text;

namespace Writeback.Sdk;

/// <summary>
/// The language of nobody, <c>qps-ploc</c>, as Windows has it: every text that can be translated comes in brackets and with accents, and
/// longer by a third. What is left plain on a screen was forgotten.
/// </summary>
internal static class PseudoLanguage
{
    private const string Plain = "AaCcEeGgIiNnOoSsUuYy";
    private const string Accented = "ÅåÇçËëĞğÎîÑñÖöŠšÛûÝý";

    public static bool Is(CultureInfo culture) => culture.Name.StartsWith("qps-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A template in that language. Placeholders stay.</summary>
    public static string Of(string template)
    {
        var text = new StringBuilder("[");
        var depth = 0;
        foreach (var character in template)
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            var index = depth == 0 ? Plain.IndexOf(character, StringComparison.Ordinal) : -1;
            text.Append(index < 0 ? character : Accented[index]);
        }

        return text.Append(' ').Append('·', template.Length / 3).Append(']').ToString();
    }
}
