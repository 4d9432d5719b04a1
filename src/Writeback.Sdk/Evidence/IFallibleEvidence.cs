namespace Writeback.Sdk;

/// <summary>
/// Evidence that records a failure as something seen: an unreachable host is evidence, not an exception. A failure that may
/// pass is worth another attempt.
/// </summary>
public interface IFallibleEvidence
{
    /// <summary>The failure that another attempt may not meet again; null when trying again would change nothing.</summary>
    ObservationFailure? TransientFailure { get; }
}
