using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>Leaves nothing of a secret, not even its length.</summary>
internal sealed class Eraser : Redactor
{
    public static readonly Eraser Instance = new();

    public override int GetRedactedLength(ReadOnlySpan<char> input) => 0;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination) => 0;
}
