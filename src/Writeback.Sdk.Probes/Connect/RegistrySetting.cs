namespace Writeback.Sdk.Probes.Connect;

/// <summary>A number in the registry.</summary>
/// <param name="Key">The key below HKEY_LOCAL_MACHINE.</param>
/// <param name="Name">The name of the value.</param>
/// <param name="Value">The number.</param>
public sealed record RegistrySetting(string Key, string Name, long Value);
