using System.Text.Json;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>Descriptors as Base64.</summary>
public sealed class RecordedDescriptorConverter : JsonConverter<RecordedDescriptor>
{
    /// <inheritdoc/>
    public override RecordedDescriptor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes) ? new RecordedDescriptor(bytes) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RecordedDescriptor value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.Bytes.Span);
}
