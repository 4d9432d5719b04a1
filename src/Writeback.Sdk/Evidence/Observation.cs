namespace Writeback.Sdk;

/// <summary>Evidence, or why it could not be had, with what it took to get it.</summary>
public abstract class Observation
{
    private protected Observation(object? value, ObservationFailure? failure, IReadOnlyList<Attempt> attempts, DateTimeOffset observedAt, string? subject)
    {
        UntypedValue = value;
        Failure = failure;
        Attempts = attempts;
        ObservedAt = observedAt;
        Subject = subject;
    }

    /// <summary>Why the evidence could not be had; null when it could.</summary>
    public ObservationFailure? Failure { get; }

    /// <summary>Every attempt, in order. Empty for inputs and for evidence that was never asked for because what it depends on failed.</summary>
    public IReadOnlyList<Attempt> Attempts { get; }

    /// <summary>When the outcome was known.</summary>
    public DateTimeOffset ObservedAt { get; }

    /// <summary>The element this observation belongs to, when its probe fans out.</summary>
    public string? Subject { get; }

    /// <summary>The evidence without its type; null when it could not be had.</summary>
    internal object? UntypedValue { get; }
}
