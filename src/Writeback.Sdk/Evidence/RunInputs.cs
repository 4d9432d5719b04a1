namespace Writeback.Sdk;

/// <summary>What a run is told: the inputs that its probes and checks take as parameters.</summary>
public sealed class RunInputs
{
    private Dictionary<Type, object>? _values;

    /// <summary>Gives an input.</summary>
    /// <typeparam name="T">The input's type, marked with <see cref="InputAttribute"/>.</typeparam>
    /// <param name="value">The input.</param>
    /// <returns>The same collection.</returns>
    public RunInputs Add<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        (_values ??= [])[typeof(T)] = value;
        return this;
    }

    /// <summary>Gives a list of inputs, over which probes and checks may fan out.</summary>
    /// <typeparam name="T">The type of an element, marked with <see cref="InputAttribute"/>.</typeparam>
    /// <param name="values">The elements, in the order of the report.</param>
    /// <returns>The same collection.</returns>
    public RunInputs AddList<T>(IReadOnlyList<T> values)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values);
        (_values ??= [])[typeof(T)] = values;
        return this;
    }

    /// <summary>An input; null when it was not given.</summary>
    /// <typeparam name="T">The input's type.</typeparam>
    public T? Find<T>()
        where T : class
        => Find(typeof(T)) as T;

    /// <summary>The input of a type: a single value, a list, or null when it was not given.</summary>
    internal object? Find(Type type) => _values?.GetValueOrDefault(type);
}
