namespace Writeback.Sdk;

/// <summary>A line of the difference that a step makes.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Exact">What is added, removed or run, exactly as the system has it: an entry as SDDL, a command.</param>
/// <param name="Meaning">The same in words; null where it speaks for itself.</param>
public sealed record FixChange(FixChangeKind Kind, string Exact, LocalizableText? Meaning = null);
