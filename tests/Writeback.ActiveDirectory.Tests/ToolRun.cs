namespace Writeback.ActiveDirectory.Tests;

/// <summary>What the tool gave back.</summary>
public sealed record ToolRun(int ExitCode, string Text);
