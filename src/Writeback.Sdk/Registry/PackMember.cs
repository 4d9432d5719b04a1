namespace Writeback.Sdk;

/// <summary>
/// Where a check, a probe or evidence comes from: the pack that creates it, and its position there. A pack that includes others
/// numbers anew; generated code knows its own numbers only.
/// </summary>
/// <param name="Registry">The pack's own registry.</param>
/// <param name="Position">The position in that pack.</param>
/// <param name="Slots">By the pack's own slot, the slot of the run; null where both are the same.</param>
internal sealed record PackMember(CheckRegistry Registry, int Position, int[]? Slots);
