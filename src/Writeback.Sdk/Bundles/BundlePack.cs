namespace Writeback.Sdk;

/// <summary>The pack whose evidence a bundle holds.</summary>
internal sealed record BundlePack(string Name, string? Version);
