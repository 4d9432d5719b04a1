using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>Reads the parameters of a check or probe from the evidence of a run. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EvidenceReader
{
    private readonly EvidenceSlot[] _slots;
    private readonly int _element;

    internal EvidenceReader(EvidenceSlot[] slots, int element)
    {
        _slots = slots;
        _element = element;
    }

    /// <summary>For a parameter of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public T Value<T>(int slot)
        where T : class => (T)_slots[slot].Whole!.UntypedValue!;

    /// <summary>For a parameter of type <c>Observation&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public Observation<T> Observation<T>(int slot)
        where T : class => (Observation<T>)_slots[slot].Whole!;

    /// <summary>For a parameter of type <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public IReadOnlyList<T> List<T>(int slot)
        where T : class
        => _slots[slot].Whole is Observation<IReadOnlyList<T>> list
            ? list.Value!
            : Array.ConvertAll(_slots[slot].Elements, element => (T)element.UntypedValue!);

    /// <summary>For a parameter of type <c>IReadOnlyList&lt;Observation&lt;T&gt;&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public IReadOnlyList<Observation<T>> Observations<T>(int slot)
        where T : class => Array.ConvertAll(_slots[slot].Elements, element => (Observation<T>)element);

    /// <summary>For a parameter of type <c>[Each] T</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public T Element<T>(int slot)
        where T : class => (T)_slots[slot].Elements[_element].UntypedValue!;

    /// <summary>For a parameter of type <c>[Each] Observation&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public Observation<T> ElementObservation<T>(int slot)
        where T : class => (Observation<T>)_slots[slot].Elements[_element];
}
