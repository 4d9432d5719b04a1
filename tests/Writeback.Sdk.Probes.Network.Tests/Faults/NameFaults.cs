using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What goes wrong with names.</summary>
internal static class NameFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("The name server says NXDOMAIN", NetworkCause.NameNotFound, lab => lab.ResolveAsync("nxdomain.lab.test")),
        new("The name server says SERVFAIL", NetworkCause.NameServerFailed, lab => lab.ResolveAsync("servfail.lab.test")),
        new("The name server says REFUSED", NetworkCause.NameServerRefused, lab => lab.ResolveAsync("refused.lab.test")),
        new("The name server is silent", NetworkCause.NameServerSilent, lab => lab.ResolveAsync("silent.lab.test", options => options.ResolveLimit = Faults.Brief)),
        new("The name server is slower than the limit", NetworkCause.NameServerSilent, lab => lab.ResolveAsync("slow.lab.test", options => options.ResolveLimit = LoopbackNameServer.Slowness / 3)),
        new("The name has no address", NetworkCause.NoAddress, lab => lab.ResolveAsync("empty.lab.test")),
    ];
}
