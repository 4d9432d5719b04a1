using System.Collections;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk;

/// <summary>Renders message templates: named placeholders with optional format strings.</summary>
internal static class MessageTemplate
{
    /// <summary>Replaces each placeholder by the argument of its name; an unknown placeholder stays as it is written.</summary>
    public static string Format(string template, IReadOnlyList<string> names, IReadOnlyList<object?> arguments, CultureInfo culture)
    {
        if (!template.AsSpan().ContainsAny('{', '}'))
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        for (var position = 0; position < template.Length;)
        {
            var character = template[position];
            if (character is '{' or '}' && position + 1 < template.Length && template[position + 1] == character)
            {
                text.Append(character);
                position += 2;
                continue;
            }

            var end = character == '{' ? template.IndexOf('}', position) : -1;
            if (end < 0)
            {
                text.Append(character);
                position++;
                continue;
            }

            AppendPlaceholder(text, template.AsSpan(position + 1, end - position - 1), names, arguments, culture);
            position = end + 1;
        }

        return text.ToString();
    }

    /// <summary>One argument as text: lists are joined, enums and numbers follow the culture and the format.</summary>
    public static string ToText(object? value, string? format, CultureInfo culture) => value switch
    {
        null => "-",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment when format is null => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", culture),
        TimeSpan duration when format is null => Duration(duration, culture),
        IFormattable formattable => formattable.ToString(format, culture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => ToText(item, format, culture))),
        _ => value.ToString() ?? "",
    };

    private static void AppendPlaceholder(
        StringBuilder text, ReadOnlySpan<char> placeholder, IReadOnlyList<string> names, IReadOnlyList<object?> arguments, CultureInfo culture)
    {
        var colon = placeholder.IndexOf(':');
        var name = colon < 0 ? placeholder : placeholder[..colon];
        for (var index = 0; index < names.Count && index < arguments.Count; index++)
        {
            if (name.SequenceEqual(names[index]))
            {
                text.Append(ToText(arguments[index], colon < 0 ? null : placeholder[(colon + 1)..].ToString(), culture));
                return;
            }
        }

        text.Append('{').Append(placeholder).Append('}');
    }

    private static string Duration(TimeSpan duration, CultureInfo culture)
    {
        var magnitude = duration.Duration();
        return magnitude switch
        {
            { TotalSeconds: < 1 } => string.Create(culture, $"{duration.TotalMilliseconds:0.#} ms"),
            { TotalMinutes: < 1 } => string.Create(culture, $"{duration.TotalSeconds:0.##} s"),
            { TotalHours: < 1 } => string.Create(culture, $"{duration.TotalMinutes:0.#} min"),
            { TotalDays: < 2 } => string.Create(culture, $"{duration.TotalHours:0.#} h"),
            _ => string.Create(culture, $"{duration.TotalDays:0} days"),
        };
    }
}
