namespace Writeback.Sdk.Tests.Bundles;

/// <summary>What was seen at a <see cref="Stop"/>.</summary>
internal sealed record Doorbell(bool Rang);
