using Writeback.Sdk.Testing;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>What goes wrong with connections, on the way and at their end.</summary>
internal static class ConnectionFaults
{
    // Nothing listens there, and whoever filters does not mind.
    private const int Port = 443;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Nothing listens on the port", NetworkCause.ConnectionRefused, _ => FaultLab.ProbeAsync(LoopbackServer.ClosedPort())),
        Behind("A firewall rejects with a TCP reset", NetworkCause.ConnectionRefused, "tcp dport 443 reject with tcp reset"),
        Behind("A firewall rejects with 'port unreachable'", NetworkCause.ConnectionRefused, "tcp dport 443 reject"),
        Behind("A firewall drops without a word", NetworkCause.ConnectionTimedOut, "tcp dport 443 drop", options => options.ConnectLimit = Faults.Brief),
        Behind("A router says 'host unreachable'", NetworkCause.HostUnreachable, "tcp dport 443 reject with icmp type host-unreachable"),
        Behind("A router says 'network unreachable'", NetworkCause.NetworkUnreachable, "tcp dport 443 reject with icmp type net-unreachable"),
        Behind("A firewall says 'administratively prohibited'", NetworkCause.ConnectionProhibited, "tcp dport 443 reject with icmp type admin-prohibited"),
        Behind("A firewall says 'host prohibited'", NetworkCause.ConnectionProhibited, "tcp dport 443 reject with icmp type host-prohibited"),
        Behind("A firewall says 'network prohibited'", NetworkCause.ConnectionProhibited, "tcp dport 443 reject with icmp type net-prohibited"),
        new("This machine has no route", NetworkCause.NetworkUnreachable, WithoutRouteAsync) { NeedsTools = true },
        new("This machine forbids the route", NetworkCause.ConnectionProhibited, WithForbiddenRouteAsync) { NeedsTools = true },
        new("The connection is reset after it was accepted", NetworkCause.ConnectionResetAfterAccept, _ => ResetAfterAcceptAsync()),
    ];

    private static Fault Behind(string name, NetworkCause cause, string filter, Action<EndpointProberOptions>? configure = null)
        => new(name, cause, lab => lab.ProbeBehindAsync(Port, filter, configure)) { NeedsTools = true };

    private static Task<EndpointReachability> WithoutRouteAsync(FaultLab lab)
        => WithRoutesAsync(lab, "ip route del default", $"ip route add default via {LabNetwork.RouterAddress}");

    private static Task<EndpointReachability> WithForbiddenRouteAsync(FaultLab lab)
        => WithRoutesAsync(lab, "ip route add prohibit 192.0.2.0/24", "ip route del prohibit 192.0.2.0/24");

    private static async Task<EndpointReachability> WithRoutesAsync(FaultLab lab, string change, string undo)
    {
        await lab.RouterTurn.WaitAsync();
        try
        {
            lab.Network.Client.Command(change.Split(' '));
            return await FaultLab.ProbeAsync(new Endpoint("192.0.2.1", Port, EndpointRole.PasswordReset), options => options.CreateSocket = lab.Network.CreateSocket);
        }
        finally
        {
            lab.Network.Client.Command(undo.Split(' '));
            lab.RouterTurn.Release();
        }
    }

    /// <summary>Whether the first bytes are out before the reset comes in is not ours to decide, so it is tried until they are not.</summary>
    private static async Task<EndpointReachability> ResetAfterAcceptAsync()
    {
        await using var server = LoopbackServer.ThatResets();
        EndpointReachability seen;
        var attempts = 0;
        do
        {
            seen = await FaultLab.ProbeAsync(server.Port);
        }
        while (seen.Cause == NetworkCause.TlsHandshakeReset && ++attempts < 100);

        return seen;
    }
}
