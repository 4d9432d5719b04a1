using System.Text.Json;

namespace Writeback.Sdk.CommandLine;

/// <summary>What a step has kept.</summary>
/// <param name="Subject">What it changed.</param>
/// <param name="State">What the fix restores it from.</param>
internal sealed record UndoStep(string Subject, JsonElement State);
