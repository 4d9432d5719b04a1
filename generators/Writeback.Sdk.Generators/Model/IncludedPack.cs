namespace Writeback.Sdk.Generators;

/// <summary>A pack of a referenced assembly that belongs to this one.</summary>
/// <param name="FullName">The pack class, with <c>global::</c>.</param>
/// <param name="Name">The pack's name: its section of the report.</param>
/// <param name="Report">The included report, with <c>global::</c>.</param>
internal sealed record IncludedPack(string FullName, string Name, string Report);
