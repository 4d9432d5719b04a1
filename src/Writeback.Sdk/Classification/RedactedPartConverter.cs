using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>Writes a member that is no text so that nothing of it is shown, and so that it can be read again.</summary>
/// <param name="declaredType">The member's type.</param>
/// <param name="redactor">What becomes of texts.</param>
/// <param name="contracts">Those that the member belongs to.</param>
internal sealed class RedactedPartConverter(Type declaredType, Redactor redactor, RedactedContracts contracts) : JsonConverter<object>
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("What was redacted is read with the contracts of the pack.");

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = contracts.Whole(redactor).GetTypeInfo(Nullable.GetUnderlyingType(declaredType) ?? declaredType);
        switch (type?.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                WriteList(writer, value, type);
                break;
            case JsonTypeInfoKind.Dictionary:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            case JsonTypeInfoKind.Object:
                JsonSerializer.Serialize(writer, value, type);
                break;
            case JsonTypeInfoKind.None when value is ValueType and not JsonElement:
                JsonSerializer.Serialize(writer, DefaultValue.Of(value.GetType()), type);
                break;
            case JsonTypeInfoKind.None when value is byte[]:
                writer.WriteStringValue("");
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private void WriteList(Utf8JsonWriter writer, object value, JsonTypeInfo type)
    {
        // How many secrets there are is nobody's business either.
        if (redactor != Eraser.Instance && type.ElementType is { } element && contracts.Whole(redactor).GetTypeInfo(element)?.Kind == JsonTypeInfoKind.Object)
        {
            JsonSerializer.Serialize(writer, value, type);
            return;
        }

        writer.WriteStartArray();
        if (redactor != Eraser.Instance && value is IEnumerable<string?> texts)
        {
            foreach (var text in texts)
            {
                writer.WriteStringValue(text is null ? null : redactor.Redact(text));
            }
        }

        writer.WriteEndArray();
    }
}
