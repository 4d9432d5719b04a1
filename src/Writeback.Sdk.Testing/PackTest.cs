namespace Writeback.Sdk.Testing;

/// <summary>Where tests of checks, probes and packs begin.</summary>
public static class PackTest
{
    /// <summary>Tests a pack.</summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="registry">The pack, such as <c>DiskChecks.Registry</c>.</param>
    public static PackTest<TReport> Of<TReport>(CheckRegistry<TReport> registry)
        where TReport : Report
        => new(registry);
}
