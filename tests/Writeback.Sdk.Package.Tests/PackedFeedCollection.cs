namespace Writeback.Sdk.Package.Tests;

/// <summary>One feed for all tests, which run one after the other: each of them keeps all cores busy.</summary>
[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>;
