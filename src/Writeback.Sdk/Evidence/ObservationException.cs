namespace Writeback.Sdk;

/// <summary>
/// Thrown by a probe to say, in words that may be shown to anybody, why evidence cannot be had. Any other exception that leaves
/// a probe is classified by its type, and its text is dropped.
/// </summary>
public sealed class ObservationException : Exception
{
    /// <summary>Creates the exception from a classified failure.</summary>
    /// <param name="failure">The failure; its explanation must be free of secrets.</param>
    /// <param name="isTransient">Whether another attempt may succeed.</param>
    /// <param name="innerException">What caused it; never shown.</param>
    public ObservationException(ObservationFailure failure, bool isTransient = false, Exception? innerException = null)
        : base(failure?.Explanation ?? failure?.Type, innerException)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Failure = failure;
        IsTransient = isTransient;
    }

    /// <summary>The classified failure.</summary>
    public ObservationFailure Failure { get; }

    /// <summary>Whether another attempt may succeed.</summary>
    public bool IsTransient { get; }
}
