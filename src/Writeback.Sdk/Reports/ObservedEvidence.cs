using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>One kind of evidence in a report: how it was observed, and how it is written as JSON.</summary>
public sealed class ObservedEvidence
{
    private readonly EvidenceSlot _slot;
    private readonly CheckRegistry _registry;

    internal ObservedEvidence(EvidenceDescriptor descriptor, EvidenceSlot slot, CheckRegistry registry)
    {
        Descriptor = descriptor;
        _slot = slot;
        _registry = registry;
    }

    /// <summary>The kind of evidence.</summary>
    public EvidenceDescriptor Descriptor { get; }

    /// <summary>Whether it was observed once for each element of a list.</summary>
    public bool IsFanOut => _slot.IsFanOut;

    /// <summary>Whether it is a list that was observed as a whole.</summary>
    public bool IsList => _slot.IsList;

    /// <summary>The observations: one, or one an element.</summary>
    public IReadOnlyList<Observation> Observations => _slot.Whole is { } whole ? [whole] : _slot.Elements;

    /// <summary>
    /// Writes the value of an observation as JSON, without its secrets; <c>null</c> when it failed or the pack's JSON context does not
    /// know the type.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="observation">One of <see cref="Observations"/>.</param>
    public void WriteValue(Utf8JsonWriter writer, Observation observation) => WriteValue(writer, observation, EvidenceRedaction.SecretsOnly);

    /// <summary>
    /// Writes the value of an observation as JSON, with its sensitive members redacted; <c>null</c> when it failed or the pack's JSON
    /// context does not know the type.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="observation">One of <see cref="Observations"/>.</param>
    /// <param name="redaction">How sensitive members are written.</param>
    public void WriteValue(Utf8JsonWriter writer, Observation observation, EvidenceRedaction redaction)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentNullException.ThrowIfNull(redaction);
        if (TryWriteValue(observation, redaction, writer.Options, out _) is { } json)
        {
            JsonCopy.WriteTo(writer, json);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>
    /// Writes an observation as reports have it: subject, when it was observed, every attempt, the value without its secrets, and the
    /// failure. Evidence that fails to be written has that for a failure.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="observation">One of <see cref="Observations"/>.</param>
    public void WriteObservation(Utf8JsonWriter writer, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(observation);
        var json = TryWriteValue(observation, EvidenceRedaction.SecretsOnly, writer.Options, out var failure);
        ObservationJson.Write(writer, observation, json, failure, null);
    }

    /// <summary>What there is to draw of an observation; empty when it failed, or is nothing to draw.</summary>
    /// <param name="observation">One of <see cref="Observations"/>.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Belongs to this evidence, as WriteObservation does.")]
    public IReadOnlyList<Figure> GetFigures(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (observation.UntypedValue is not IFiguredEvidence figured)
        {
            return [];
        }

        try
        {
            return [.. figured.Figures];
        }
        catch (Exception)
        {
            // Evidence is code of others. A picture that cannot be drawn is missed in a report, and must not cost the report: the value has
            // its own say on what is wrong with it.
            return [];
        }
    }

    /// <summary>The value as JSON: apart from what it becomes a part of, so that evidence that throws while it is written spoils nothing else.</summary>
    /// <param name="observation">One of <see cref="Observations"/>.</param>
    /// <param name="redaction">How sensitive members are written.</param>
    /// <param name="style">How texts are escaped.</param>
    /// <param name="failure">Why it could not be written.</param>
    /// <returns>Null when there is none, no context knows the type, or it could not be written.</returns>
    internal byte[]? TryWriteValue(Observation observation, EvidenceRedaction redaction, JsonWriterOptions style, out ObservationFailure? failure)
    {
        failure = null;
        if (observation.UntypedValue is not { } value)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = style.Encoder });
            return _slot.Type.TryWrite(writer, value, _registry.JsonContexts, redaction.For(_registry, Descriptor)) ? Flushed(writer, buffer) : null;
        }
        catch (Exception exception)
        {
            // A getter that throws, a cycle, a number that JSON does not know. By type: texts may hold what must not be shown.
            failure = new ObservationFailure(FailureKind.Defect, exception.GetType().Name, null, Texts.NotWritableAsJson) { Evidence = Descriptor.Name };
            return null;
        }
    }

    private static byte[] Flushed(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    internal Observation? Whole => _slot.Whole;

    internal Type Type => _slot.Type.Type;
}
