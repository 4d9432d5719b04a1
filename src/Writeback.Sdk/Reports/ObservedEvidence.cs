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
        if (observation.UntypedValue is not { } value
            || !_slot.Type.TryWrite(writer, value, _registry.JsonContexts, redaction.For(_registry, Descriptor)))
        {
            writer.WriteNullValue();
        }
    }

    internal Observation? Whole => _slot.Whole;

    internal Type Type => _slot.Type.Type;
}
