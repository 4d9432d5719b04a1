namespace Writeback.Sdk;

/// <summary>A failed check that nothing else explains, with what it explains.</summary>
/// <param name="Outcome">The failed check.</param>
/// <param name="Explains">The checks that were skipped because of it.</param>
public sealed record RootCause(CheckOutcome Outcome, IReadOnlyList<CheckOutcome> Explains);
