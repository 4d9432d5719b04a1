using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>A security descriptor as evidence keeps it: its bytes, in JSON as Base64. Redacted, every account in it is replaced, and it says the same about who replaces them.</summary>
/// <param name="Bytes">The descriptor; empty where it may not be read.</param>
[JsonConverter(typeof(RecordedDescriptorConverter))]
public readonly record struct RecordedDescriptor(ReadOnlyMemory<byte> Bytes) : IRedactable
{
    /// <summary>The descriptor, read; null where there is none that could be.</summary>
    public SecurityDescriptor? Read() => SecurityDescriptor.TryParse(Bytes.Span, out var descriptor) ? descriptor : null;

    /// <inheritdoc/>
    public object? Redact(Func<string, string> redact)
    {
        ArgumentNullException.ThrowIfNull(redact);
        if (Read() is not { } descriptor)
        {
            return null;
        }

        try
        {
            return new RecordedDescriptor(descriptor.With(sid => Sid.Parse(redact(sid.ToString()))).ToBytes());
        }
        catch (FormatException)
        {
            // What stands for a SID there is none, such as nothing at all: then it cannot be a descriptor any more.
            return null;
        }
    }
}
