namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>All faults, in the order of the phases.</summary>
internal static class Faults
{
    public static IReadOnlyList<Fault> All { get; } =
        [.. NameFaults.All, .. ConnectionFaults.All, .. ProxyFaults.All, .. TlsFaults.All, .. AnswerFaults.All];

    /// <summary>What a limit is set to that has to be reached.</summary>
    public static TimeSpan Brief { get; } = TimeSpan.FromMilliseconds(400);
}
