namespace Writeback.Sdk.Tests.Bundles;

/// <summary>Evidence that no JSON context knows.</summary>
internal sealed record Unwritten(string Text = "unwritten");
