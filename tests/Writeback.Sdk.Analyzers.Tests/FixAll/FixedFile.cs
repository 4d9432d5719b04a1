namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>A file before and after a fix.</summary>
internal sealed record FixedFile(string Name, string Before, string After);
