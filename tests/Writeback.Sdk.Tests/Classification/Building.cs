namespace Writeback.Sdk.Tests.Classification;

/// <summary>What a <see cref="Vault"/> inherits from.</summary>
internal abstract record Building
{
    public string Address { get; init; } = "";
}
