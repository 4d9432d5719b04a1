namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What was seen of a scene.</summary>
[Evidence]
public sealed record Play(string Words);
