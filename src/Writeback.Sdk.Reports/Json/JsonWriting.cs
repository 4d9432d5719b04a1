using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Writeback.Sdk.Reports;

/// <summary>How the values of a report look in JSON: invariant, enums in camel case, durations in milliseconds.</summary>
internal static class JsonWriting
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(Readable()),
        NewLine = "\n",
    };

    public static void WriteName<TEnum>(this Utf8JsonWriter writer, string property, TEnum value)
        where TEnum : struct, Enum => writer.WriteString(property, EnumNames<TEnum>.Of(value));

    public static void WriteName<TEnum>(this Utf8JsonWriter writer, JsonEncodedText property, TEnum value)
        where TEnum : struct, Enum => writer.WriteString(property, EnumNames<TEnum>.Of(value));

    public static void WriteDuration(this Utf8JsonWriter writer, string property, TimeSpan duration)
        => writer.WriteNumber(property, Math.Round(duration.TotalMilliseconds, 4));

    public static void WriteStrings(this Utf8JsonWriter writer, JsonEncodedText property, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(property);
        for (var index = 0; index < values.Count; index++)
        {
            writer.WriteStringValue(values[index]);
        }

        writer.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string property, IEnumerable<string> values)
    {
        writer.WriteStartArray(property);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    /// <summary>An argument of a finding, typed as scripts want it.</summary>
    public static void WriteArgument(this Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or short or byte or sbyte or ushort:
                writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case uint number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            case DateTime moment:
                writer.WriteStringValue(moment);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture));
                break;
            case TimeOnly time:
                writer.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case Enum name:
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(name.ToString()));
                break;
            case IFormattable formattable:
                writer.WriteStringValue(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    writer.WriteArgument(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>Letters of every language stay as they are; the encoder escapes controls by itself, but not those of direction.</summary>
    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters(ForeignText.DirectionControls.ToCharArray());
        return settings;
    }
}
