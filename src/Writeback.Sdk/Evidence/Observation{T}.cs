using System.Diagnostics.CodeAnalysis;

namespace Writeback.Sdk;

/// <summary>
/// Evidence, or why it could not be had. A check that takes <typeparamref name="T"/> is inconclusive when it could not be
/// observed; a check that takes <c>Observation&lt;T&gt;</c> judges the failure itself.
/// </summary>
/// <typeparam name="T">The type of the evidence.</typeparam>
public sealed class Observation<T> : Observation
    where T : class
{
    internal Observation(T? value, ObservationFailure? failure, IReadOnlyList<Attempt> attempts, DateTimeOffset observedAt, string? subject)
        : base(value, failure, attempts, observedAt, subject)
    {
    }

    /// <summary>An observation that succeeded, for tests of checks.</summary>
    /// <param name="value">The evidence.</param>
    /// <param name="attempts">What it took to get it.</param>
    public Observation(T value, IReadOnlyList<Attempt>? attempts = null)
        : base(value, null, attempts ?? [], default, (value as ISubject)?.Subject) => ArgumentNullException.ThrowIfNull(value);

    /// <summary>An observation that failed, for tests of checks.</summary>
    /// <param name="failure">Why the evidence could not be had.</param>
    /// <param name="subject">The element it belongs to.</param>
    /// <param name="attempts">What was tried.</param>
    public Observation(ObservationFailure failure, string? subject = null, IReadOnlyList<Attempt>? attempts = null)
        : base(null, failure, attempts ?? [], default, subject) => ArgumentNullException.ThrowIfNull(failure);

    /// <summary>The evidence; null when it could not be had.</summary>
    public T? Value => (T?)UntypedValue;

    /// <summary>Whether the evidence could be had.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => UntypedValue is not null;
}
