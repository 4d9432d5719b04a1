namespace Writeback.Sdk.Probes.Connect;

/// <summary>One parameter <c>Microsoft.OptionalFeature.*</c> of the global settings.</summary>
/// <param name="Name">The name without its prefix, such as <c>PasswordHashSync</c>.</param>
/// <param name="Value">The value as the sync engine wrote it: mostly <c>True</c> or <c>False</c>, but also numbers, names or nothing.</param>
public sealed record OptionalFeature(string Name, string Value);
