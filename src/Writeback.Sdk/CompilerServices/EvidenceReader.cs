using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>Reads the parameters of a check or probe from the evidence of a run. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EvidenceReader
{
    private readonly EvidenceSlot[] _run;
    private readonly int[]? _slots;
    private readonly int _element;
    private readonly object? _options;

    /// <param name="run">The evidence of the run.</param>
    /// <param name="slots">By the slot that generated code knows, the slot of the run; null where both are the same.</param>
    /// <param name="element">The element of a fan-out.</param>
    /// <param name="options">The options of the check, if it has any.</param>
    internal EvidenceReader(EvidenceSlot[] run, int[]? slots, int element, object? options = null)
    {
        _run = run;
        _slots = slots;
        _element = element;
        _options = options;
    }

    /// <summary>For a parameter whose type is a record of options.</summary>
    /// <typeparam name="T">The record of options.</typeparam>
    public T Options<T>()
        where T : class => (T)_options!;

    /// <summary>For a parameter of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public T Value<T>(int slot)
        where T : class => (T)Slot(slot).Whole!.UntypedValue!;

    /// <summary>For a parameter of type <c>Observation&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public Observation<T> Observation<T>(int slot)
        where T : class => (Observation<T>)Slot(slot).Whole!;

    /// <summary>For a parameter of type <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public IReadOnlyList<T> List<T>(int slot)
        where T : class
        => Slot(slot).Whole is Observation<IReadOnlyList<T>> list
            ? list.Value!
            : Array.ConvertAll(Slot(slot).Elements, element => (T)element.UntypedValue!);

    /// <summary>For a parameter of type <c>IReadOnlyList&lt;Observation&lt;T&gt;&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public IReadOnlyList<Observation<T>> Observations<T>(int slot)
        where T : class => Array.ConvertAll(Slot(slot).Elements, element => (Observation<T>)element);

    /// <summary>For a parameter of type <c>[Each] T</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public T Element<T>(int slot)
        where T : class => (T)Slot(slot).Elements[_element].UntypedValue!;

    /// <summary>For a parameter of type <c>[Each] Observation&lt;T&gt;</c>.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="slot">The slot.</param>
    public Observation<T> ElementObservation<T>(int slot)
        where T : class => (Observation<T>)Slot(slot).Elements[_element];

    private EvidenceSlot Slot(int slot) => _run[_slots is null ? slot : _slots[slot]];
}
