using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// All that a run knows about one kind of evidence: observed as a whole (once, possibly a list), or per element of a fan-out.
/// </summary>
internal sealed class EvidenceSlot
{
    private readonly EvidenceType _type;
    private Observation[]? _elements;

    private EvidenceSlot(EvidenceType type, Observation? whole, Observation[]? elements)
    {
        _type = type;
        Whole = whole;
        _elements = elements;
    }

    /// <summary>The observation as a whole; for a fan-out only when the list it fans out over could not be had.</summary>
    public Observation? Whole { get; }

    /// <summary>One observation an element, in the order of the list.</summary>
    public Observation[] Elements => _elements ??= Whole switch
    {
        { Failure: null } list when list.UntypedValue is not null => _type.Split(list),
        _ => [],
    };

    /// <summary>Whether the evidence was observed per element.</summary>
    public bool IsFanOut => Whole is null;

    /// <summary>Whether it is a list that was observed as a whole.</summary>
    public bool IsList => Whole is not null && _type.IsList(Whole);

    /// <summary>Why the evidence as a whole could not be had.</summary>
    public ObservationFailure? Failure => Whole?.Failure;

    public EvidenceType Type => _type;

    public static EvidenceSlot ObservedOnce(EvidenceType type, Observation whole) => new(type, whole, null);

    public static EvidenceSlot ObservedPerElement(EvidenceType type, Observation[] elements) => new(type, null, elements);
}
