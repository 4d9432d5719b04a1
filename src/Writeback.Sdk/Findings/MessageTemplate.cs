using System.Collections;
using System.Globalization;
using System.Text;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// Renders message templates: named placeholders with optional format strings. A number may choose the words around it, since languages
/// count differently: <c>{count:plural|1=one seat|# seats}</c> takes the form for exactly this number, else the last one; # is the number.
/// </summary>
internal static class MessageTemplate
{
    private const string Plural = "plural|";

    /// <summary>The names of the placeholders, each once, in their order.</summary>
    public static IReadOnlyList<string> ParametersOf(string template)
    {
        var names = new List<string>();
        for (var position = 0; position < template.Length; position++)
        {
            if (template[position] is '{' or '}' && position + 1 < template.Length && template[position + 1] == template[position])
            {
                position++;
            }
            else if (template[position] == '{' && template.IndexOf('}', position) is > 0 and var end)
            {
                var name = template[(position + 1)..end].Split(':')[0];
                if (!names.Contains(name))
                {
                    names.Add(name);
                }

                position = end;
            }
        }

        return names;
    }

    /// <summary>Replaces each placeholder by the argument of its name; an unknown placeholder stays as it is written.</summary>
    public static string Format(string template, IReadOnlyList<string> names, IReadOnlyList<object?> arguments, CultureInfo culture)
    {
        if (!template.AsSpan().ContainsAny('{', '}'))
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        while (rest.IndexOfAny('{', '}') is >= 0 and var brace)
        {
            text.Append(rest[..brace]);
            rest = rest[brace..];
            if (rest.Length > 1 && rest[1] == rest[0])
            {
                text.Append(rest[0]);
                rest = rest[2..];
                continue;
            }

            var end = rest[0] == '{' ? rest.IndexOf('}') : -1;
            if (end < 0)
            {
                text.Append(rest[0]);
                rest = rest[1..];
                continue;
            }

            AppendPlaceholder(text, rest[1..end], names, arguments, culture);
            rest = rest[(end + 1)..];
        }

        text.Append(rest);
        return text.ToString();
    }

    /// <summary>A template as catalogues show it: placeholders by their names alone, and where a number chooses the words around it the general form.</summary>
    public static string Outline(string template)
    {
        var text = new StringBuilder(template.Length);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var brace && rest[brace..].IndexOf('}') is > 0 and var length)
        {
            var placeholder = rest.Slice(brace + 1, length - 1);
            var colon = placeholder.IndexOf(':');
            var name = colon < 0 ? placeholder : placeholder[..colon];
            text.Append(rest[..brace]);
            if (colon >= 0 && placeholder[(colon + 1)..].StartsWith(Plural, StringComparison.Ordinal))
            {
                text.Append(placeholder[(placeholder.LastIndexOf('|') + 1)..].ToString().Replace("#", $"{{{name}}}", StringComparison.Ordinal));
            }
            else
            {
                text.Append('{').Append(name).Append('}');
            }

            rest = rest[(brace + length + 1)..];
        }

        return text.Append(rest).ToString();
    }

    /// <summary>One argument as text: lists are joined, enums and numbers follow the culture and the format.</summary>
    public static string ToText(object? value, string? format, CultureInfo culture) => value switch
    {
        null => "-",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment when format is null => Moment(moment.ToUniversalTime(), culture),
        TimeSpan duration when format is null => Duration(duration, culture),
        Enum name when format is null => NameOf(name, culture),
        IConvertible number when format?.StartsWith(Plural, StringComparison.Ordinal) is true => Choose(number, format[Plural.Length..], culture),
        IFormattable formattable => formattable.ToString(format, culture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => ToText(item, format, culture))),
        _ => value.ToString() ?? "",
    };

    /// <summary>What people call a value of an enum: its assembly may have a text for it, such as <c>ProxySourceMachineConfig</c>. Else its name.</summary>
    private static string NameOf(Enum value, CultureInfo culture)
    {
        var type = value.GetType();
        return TextCatalogue.Find(type.Assembly.GetName().Name ?? "")?.FindTemplate($"{type.Name}{value}", culture) ?? value.ToString();
    }

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

    /// <summary>The form for a number: the one for exactly this number, or the last.</summary>
    private static string Choose(IConvertible number, string forms, CultureInfo culture)
    {
        var value = number.ToDouble(CultureInfo.InvariantCulture);
        foreach (var form in forms.Split('|'))
        {
            var equals = form.IndexOf('=', StringComparison.Ordinal);
            var isExact = equals > 0 && double.TryParse(form.AsSpan(0, equals), NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (!isExact || double.Parse(form.AsSpan(0, equals), NumberStyles.None, CultureInfo.InvariantCulture) == value)
            {
                return (isExact ? form[(equals + 1)..] : form).Replace("#", value.ToString("#,0.##", culture), StringComparison.Ordinal);
            }
        }

        return value.ToString("#,0.##", culture);
    }

    // The neutral language is read all over the world, where 02/03 is two days.
    private static string Moment(DateTimeOffset moment, CultureInfo culture)
        => moment.ToString(
            culture.Name.Length == 0 ? "yyyy-MM-dd HH:mm 'UTC'" : $"{culture.DateTimeFormat.ShortDatePattern} {culture.DateTimeFormat.ShortTimePattern} 'UTC'", culture);

    private static string Duration(TimeSpan duration, CultureInfo culture)
    {
        var magnitude = duration.Duration();
        var text = magnitude switch
        {
            { TotalSeconds: < 1 } => Texts.Milliseconds(Rounded(duration.TotalMilliseconds, 1)),
            { TotalMinutes: < 1 } => Texts.Seconds(Rounded(duration.TotalSeconds, 2)),

            // A connection that is cut between 1:58 and 2:01 is not cut between 2 minutes and 2 minutes.
            { TotalMinutes: < 10 } when (long)Math.Round(magnitude.TotalSeconds) % 60 is > 0 and var seconds
                => Texts.MinutesAndSeconds((Math.Sign(duration.Ticks) * (long)Math.Round(magnitude.TotalSeconds)) / 60, seconds),
            { TotalHours: < 1 } => Texts.Minutes(Rounded(duration.TotalMinutes, 1)),
            { TotalDays: < 2 } => Texts.Hours(Rounded(duration.TotalHours, 1)),
            _ => Texts.Days(Rounded(duration.TotalDays, 0)),
        };
        return text.GetText(culture);
    }

    private static double Rounded(double value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}
