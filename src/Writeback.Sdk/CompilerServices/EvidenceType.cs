using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Writeback.Sdk.CompilerServices;

/// <summary>The type of the evidence in a slot of a registry, without reflection. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EvidenceType
{
    private protected EvidenceType()
    {
    }

    /// <summary>The evidence's type.</summary>
    internal abstract Type Type { get; }

    /// <summary>The type of a slot.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    public static EvidenceType Of<T>()
        where T : class => EvidenceTypeOf<T>.Instance;

    internal abstract Observation Observe(
        object? value, bool isList, ObservationFailure? failure, IReadOnlyList<Attempt> attempts, DateTimeOffset observedAt, string? subject);

    /// <summary>Whether an observation is one of a list.</summary>
    internal abstract bool IsList(Observation observation);

    /// <summary>The elements of an observed list, one observation each.</summary>
    internal abstract Observation[] Split(Observation list);

    /// <summary>Writes evidence by the first context that knows its type; false when none does.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The evidence, or a list of it.</param>
    /// <param name="contexts">The contexts of the pack and of those it includes.</param>
    /// <param name="redaction">What redacts its members; null when there is nothing to redact, which is written by the contexts' own code.</param>
    internal abstract bool TryWrite(Utf8JsonWriter writer, object value, IEnumerable<JsonSerializerContext> contexts, PackRedaction? redaction);

    /// <summary>Reads recorded evidence, or a list of it.</summary>
    /// <exception cref="JsonException">It is not what this version writes.</exception>
    internal abstract object Read(JsonElement value, bool isList, RecordedContracts contracts);

    private sealed class EvidenceTypeOf<T> : EvidenceType
        where T : class
    {
        public static readonly EvidenceTypeOf<T> Instance = new();

        internal override Type Type => typeof(T);

        internal override Observation Observe(
            object? value, bool isList, ObservationFailure? failure, IReadOnlyList<Attempt> attempts, DateTimeOffset observedAt, string? subject)
            => isList
                ? new Observation<IReadOnlyList<T>>((IReadOnlyList<T>?)value, failure, attempts, observedAt, subject)
                : new Observation<T>((T?)value, failure, attempts, observedAt, subject);

        internal override bool IsList(Observation observation) => observation is Observation<IReadOnlyList<T>>;

        internal override Observation[] Split(Observation list)
        {
            if (list.UntypedValue is not IReadOnlyList<T> values)
            {
                return [list];
            }

            var elements = new Observation[values.Count];
            for (var index = 0; index < elements.Length; index++)
            {
                elements[index] = Element(values[index], list.ObservedAt);
            }

            return elements;
        }

        private static Observation<T> Element(T value, DateTimeOffset observedAt)
        {
            try
            {
                return new Observation<T>(value, null, [], observedAt, (value as ISubject)?.Subject);
            }
            catch (Exception exception)
            {
                // An element that cannot tell its name spoils nothing but itself.
                return new Observation<T>(null, FailureClassifier.Classify(exception), [], observedAt, null);
            }
        }

        internal override bool TryWrite(Utf8JsonWriter writer, object value, IEnumerable<JsonSerializerContext> contexts, PackRedaction? redaction)
        {
            var types = redaction is null ? contexts.Select(static context => context.GetTypeInfo(typeof(T))) : redaction.GetTypeInfos(contexts, typeof(T));
            if (types.OfType<JsonTypeInfo<T>>().FirstOrDefault() is not { } type)
            {
                return false;
            }

            if (value is T single)
            {
                JsonSerializer.Serialize(writer, single, type);
                return true;
            }

            writer.WriteStartArray();
            foreach (var element in (IReadOnlyList<T>)value)
            {
                JsonSerializer.Serialize(writer, element, type);
            }

            writer.WriteEndArray();
            return true;
        }

        internal override object Read(JsonElement value, bool isList, RecordedContracts contracts)
        {
            var type = contracts.Find(typeof(T)) as JsonTypeInfo<T> ?? throw new NotSupportedException();
            if (!isList)
            {
                return value.Deserialize(type) ?? throw new JsonException();
            }

            var elements = new T[value.GetArrayLength()];
            var index = 0;
            foreach (var element in value.EnumerateArray())
            {
                elements[index++] = element.Deserialize(type) ?? throw new JsonException();
            }

            return elements;
        }
    }
}
