namespace Writeback.ActiveDirectory.Tests;

/// <summary>Tests that share the lab. They run one after the other: some freeze a server, and all share two processors.</summary>
[CollectionDefinition(Name)]
public sealed class LabCollection : ICollectionFixture<SambaLab>
{
    public const string Name = "Samba";
}
