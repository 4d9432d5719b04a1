namespace Writeback.Sdk.Generators;

/// <summary>A hash of 128 bits: wide enough that two texts of one project never share it.</summary>
internal readonly record struct Fingerprint(ulong First, ulong Second);
