namespace Writeback.Sdk.Tests.Classification;

/// <summary>A part of a <see cref="Vault"/>.</summary>
internal sealed record Guard(string Name, int Age, IReadOnlyList<string> Keys);
