namespace Writeback.Sdk;

/// <summary>The tool that made a bundle.</summary>
internal sealed record BundleTool(string Name, string Version);
