namespace Writeback.Sdk.CommandLine;

/// <summary>A script that collects evidence where the tool itself cannot run.</summary>
/// <param name="FileName">How its file is called.</param>
/// <param name="Read">Reads the script, when somebody asks for it.</param>
public sealed record CollectScript(string FileName, Func<string> Read);
