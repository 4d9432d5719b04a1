namespace Writeback.Sdk.Generators;

/// <summary>A check pack as declared.</summary>
internal sealed record PackModel(
    DeclaredType Type, string Name, string? Json, EquatableArray<ProbeModel> Probes, EquatableArray<IncludedPack> Includes)
{
    /// <summary>Whether another pack would have files of the same name.</summary>
    public bool IsTwin { get; init; }
}
