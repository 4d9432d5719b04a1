using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>
/// Client, router and server, each in a network namespace of its own: the router translates addresses, and filters as a test has it.
/// </summary>
internal sealed class LabNetwork : IDisposable
{
    public const string ServerAddress = "10.77.2.2";
    public const string RouterAddress = "10.77.1.1";

    private readonly string _id = Guid.NewGuid().ToString("N")[..8];

    public LabNetwork()
    {
        Client = new($"wb-cli-{_id}");
        Router = new($"wb-rtr-{_id}");
        Server = new($"wb-srv-{_id}");
        foreach (var one in All)
        {
            LabCommand.Run("ip", "netns", "add", one.Name);
            Ip($"-n {one.Name} link set lo up");
        }

        Ip($"link add vc netns {Client.Name} type veth peer name vrc netns {Router.Name}");
        Ip($"link add vs netns {Server.Name} type veth peer name vrs netns {Router.Name}");
        Ip($"-n {Client.Name} addr add 10.77.1.2/24 dev vc");
        Ip($"-n {Router.Name} addr add {RouterAddress}/24 dev vrc");
        Ip($"-n {Server.Name} addr add {ServerAddress}/24 dev vs");
        Ip($"-n {Router.Name} addr add 10.77.2.1/24 dev vrs");
        Ip($"-n {Client.Name} link set vc up");
        Ip($"-n {Router.Name} link set vrc up");
        Ip($"-n {Router.Name} link set vrs up");
        Ip($"-n {Server.Name} link set vs up");
        Ip($"-n {Client.Name} route add default via {RouterAddress}");
        Router.Command("sysctl", "-qw", "net.ipv4.ip_forward=1");
        Filter("");
    }

    public NetworkNamespace Client { get; }

    public NetworkNamespace Router { get; }

    public NetworkNamespace Server { get; }

    private NetworkNamespace[] All => [Client, Router, Server];

    /// <summary>What the router does to packets on their way: lines of nftables in the chain of forwarded packets.</summary>
    public void Filter(string rules) => LabCommand.Run(
        "ip",
        $$"""
        table ip lab
        delete table ip lab
        table ip lab {
          chain post { type nat hook postrouting priority 100; oifname "vrs" masquerade; }
          chain unasked { type filter hook input priority 0; iifname "vrs" drop; }
          chain through { type filter hook forward priority 0; policy accept; {{rules}}
          }
        }

        """,
        ["netns", "exec", Router.Name, "nft", "-f", "-"]);

    /// <summary>The socket that a prober is to use.</summary>
    public Socket CreateSocket(AddressFamily family) => Client.Run(() => new Socket(family, SocketType.Stream, ProtocolType.Tcp));

    /// <summary>A listener on the server.</summary>
    public TcpListener Listen(int port = 0) => Server.Run(() =>
    {
        var listener = new TcpListener(IPAddress.Any, port);
        listener.Start();
        return listener;
    });

    public void Dispose()
    {
        foreach (var one in All)
        {
            LabCommand.Run("ip", "netns", "del", one.Name);
        }
    }

    private static void Ip(string arguments) => LabCommand.Run("ip", arguments.Split(' '));
}
