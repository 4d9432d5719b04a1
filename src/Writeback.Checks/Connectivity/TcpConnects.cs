using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>Writeback needs outbound TCP 443 and nothing else; nothing inbound is opened.</summary>
[Check("WB5002", "TCP 443 to the cloud is open", Category = Categories.Connectivity)]
[Requires<NamesResolve>]
[Requires<ProxyLetsThrough>]
internal sealed partial class TcpConnects
{
    private const string HowToOpen =
        "Allow outbound TCP {port} from the Connect server to {allow} in every firewall on the way. Allow names and no addresses, and where there is a wildcard no single hosts: they change without notice. "
        + DirectPath.BehindProxy;

    private const string HowToRoute = "Check the gateway and the routes of this machine. Then: " + HowToOpen;

    public Finding Evaluate([Each] EndpointReachability reachability)
    {
        var endpoint = reachability.Endpoint;
        var (port, allow) = (endpoint.Port, EndpointPatterns.AllowFor(endpoint));
        if (endpoint.Proxy is { } proxy)
        {
            return reachability.Proxy is { Failure: null, Duration: var asked } ? Tunnelled(proxy.Address, asked) : NotTriedByProxy();
        }

        return reachability.Connect switch
        {
            null => NotTried(),
            { Failure: null, RemoteAddress: var address, Duration: var duration } => Connected(address, duration),
            { Failure.Cause: NetworkCause.ConnectionRefused } => Refused(port, allow),
            { Failure.Cause: NetworkCause.ConnectionTimedOut, Duration: var duration } => Silent(port, allow, duration),
            { Failure.Cause: NetworkCause.ConnectionProhibited, Attempts: var attempts } => Prohibited(port, allow, attempts.Select(attempt => attempt.Icmp?.From).FirstOrDefault(from => from is not null)),
            { Failure.Cause: NetworkCause.HostUnreachable or NetworkCause.NetworkUnreachable } => Unreachable(port, allow),
            { Failure.Cause: NetworkCause.ConnectionResetAfterAccept } => Reset(port, allow),
            { Failure: var failure } => NotConnected(port, allow, failure.Type, failure.Code),
        };
    }

    [Pass("Connected to {address} in {duration}.")]
    private static partial Finding Connected(string? address, TimeSpan duration);

    [Fail("The connection to port {port} was refused: by the host, or by a firewall in its name.", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding Refused(int port, string allow);

    [Fail("Nobody answered on port {port} within {duration}, as when a firewall drops packets silently.", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding Silent(int port, string allow, TimeSpan duration);

    [Fail("There is no route to port {port}: a router, a firewall or this machine says that it cannot be reached.", Remedy = HowToRoute, References = [Documentation.Ports])]
    private static partial Finding Unreachable(int port, string allow);

    [Fail("The connection to port {port} is forbidden, says {router}.", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding Prohibited(int port, string allow, string? router);

    [Pass("Connected through the proxy {proxy} in {duration}.")]
    private static partial Finding Tunnelled(string proxy, TimeSpan duration);

    [Inconclusive("The connection was not tried: the proxy gave no tunnel.", Remedy = "See WB5006.")]
    private static partial Finding NotTriedByProxy();

    [Fail("The connection to port {port} was accepted and reset at once, as a firewall does that looks at what runs over it.", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding Reset(int port, string allow);

    [Fail("The connection to port {port} failed ({type} {code}).", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding NotConnected(int port, string allow, string type, string? code);

    [Inconclusive("The connection was not tried: the name did not resolve.", Remedy = "See WB5001.")]
    private static partial Finding NotTried();
}
