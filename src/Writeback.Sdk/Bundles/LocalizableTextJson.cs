using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>
/// A text by its id and arguments, so that whoever reads it later reads it in a language of their own. The English text stands beside
/// it, for scripts and for those who do not have the text.
/// </summary>
internal static class LocalizableTextJson
{
    // A text in a text in a text: more is no explanation.
    private const int MaxDepth = 8;

    public static void Write(Utf8JsonWriter writer, string property, LocalizableText? text, EvidenceTokens? tokens)
    {
        if (text?.Id is not null)
        {
            writer.WritePropertyName(property);
            WriteValue(writer, text, tokens);
        }
    }

    /// <summary>The text; null when it was not recorded by its id, or its id is none of this process.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static LocalizableText? Read(JsonElement element, string property)
        => element.TryGetProperty(property, out var text) ? ReadValue(text, MaxDepth) as LocalizableText : null;

    private static void WriteValue(Utf8JsonWriter writer, LocalizableText text, EvidenceTokens? tokens)
    {
        writer.WriteStartObject();
        writer.WriteString("id", text.Id);
        writer.WriteStartArray("arguments");
        foreach (var argument in text.Arguments)
        {
            switch (argument)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case LocalizableText { Id: not null } inner:
                    WriteValue(writer, inner, tokens);
                    break;
                case int or long or double:
                    writer.WriteNumberValue(Convert.ToDouble(argument, CultureInfo.InvariantCulture));
                    break;
                default:
                    var value = MessageTemplate.ToText(argument, null, CultureInfo.InvariantCulture);
                    writer.WriteStringValue(tokens is null ? value : tokens.Replace(value));
                    break;
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static object? ReadValue(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble() is var number && double.IsInteger(number) && Math.Abs(number) <= long.MaxValue / 2 ? (long)number : value.GetDouble(),
        JsonValueKind.Object when depth > 0 && value.GetProperty("id").GetString() is { } id
            => LocalizableText.Find(id, [.. value.GetProperty("arguments").EnumerateArray().Select(argument => ReadValue(argument, depth - 1))]),
        _ => throw new FormatException(),
    };
}
