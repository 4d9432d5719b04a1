using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// Where a proxy is in force, it has to open tunnels to the cloud (CONNECT), without a login or with one that the service can give, and
/// leave what runs in them alone.
/// </summary>
[Check("WB5006", "The proxy lets the cloud's endpoints through", Category = Categories.Connectivity)]
[Requires<NamesResolve>]
internal sealed partial class ProxyLetsThrough
{
    private const string HowToAllow = "Allow CONNECT to {allow}, port 443, in the proxy, without a login and without inspection.";

    private const string HowToReach =
        "See whether the proxy runs, and whether a firewall lets this server reach it. If it is not the right one, correct it where it is configured (machine.config, --proxy, HTTPS_PROXY).";

    private const string HowToLogOn =
        "Exempt {allow} from the login. The service can only log on by itself with useDefaultCredentials=\"true\" in machine.config and a domain account; here, WRITEBACK_PROXY_USER and WRITEBACK_PROXY_PASSWORD name the account.";

    private const string HowToConnect =
        "See in the proxy's log why it could not reach {allow}: its own name server, firewall or route. Allow the proxy outbound TCP 443 to it.";

    public Finding? Evaluate([Each] EndpointReachability reachability)
    {
        if (reachability.Endpoint.Proxy is not { } proxy)
        {
            return null;
        }

        var allow = EndpointPatterns.AllowFor(reachability.Endpoint);
        if (reachability.Proxy is not { } phase)
        {
            return reachability.Connect switch
            {
                null => NotTried(),
                { Failure.Cause: NetworkCause.ConnectionRefused } => Refused(proxy.Address),
                { Failure: { } unreachable } => Unreachable(proxy.Address, unreachable.Type, unreachable.Code),
                _ => NotTried(),
            };
        }

        return phase.Failure switch
        {
            null when reachability.Tls is { Concern.Cause: NetworkCause.CertificateIntercepted, Chain: [var own, ..] } => Inspects(proxy.Address, own.Issuer, allow),
            null => LetsThrough(proxy.Address, phase.Duration),
            { Cause: NetworkCause.ProxyAuthenticationRequired } => WantsLogin(proxy.Address, phase.AuthenticationSchemes, allow),
            { Cause: NetworkCause.ProxyForbidden } => Forbids(proxy.Address, allow),
            { Cause: NetworkCause.ProxyBadGateway or NetworkCause.ProxyServiceUnavailable or NetworkCause.ProxyGatewayTimeout }
                => CannotReach(proxy.Address, phase.StatusCode, allow),
            { Cause: NetworkCause.ProxySilent } => Silent(proxy.Address, phase.Duration, allow),
            { Cause: NetworkCause.ProxyConnectionCut } cut => Cuts(proxy.Address, cut.Type, cut.Code, allow),
            { Cause: NetworkCause.ProxyMalformed } => NoProxy(proxy.Address),
            var failure => Rejects(proxy.Address, failure.Code, allow),
        };
    }

    [Pass("The proxy {proxy} opened a tunnel in {duration}.")]
    private static partial Finding LetsThrough(string proxy, TimeSpan duration);

    [Warn(
        "The proxy {proxy} opens the tunnel, and TLS inside it: the certificate was issued by {issuer}.",
        Remedy = "Exempt {allow} from TLS inspection in the proxy: inspection is not supported for these hosts.",
        References = [Documentation.Prerequisites])]
    private static partial Finding Inspects(string proxy, string issuer, string allow);

    [Fail("The proxy {proxy} wants a login ({schemes}) and accepts none that it was given.", Remedy = HowToLogOn, References = [Documentation.Prerequisites])]
    private static partial Finding WantsLogin(string proxy, IReadOnlyList<string> schemes, string allow);

    [Fail("The proxy {proxy} forbids it (403).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Forbids(string proxy, string allow);

    [Fail("The proxy {proxy} cannot reach it ({status}).", Remedy = HowToConnect, References = [Documentation.Connectivity])]
    private static partial Finding CannotReach(string proxy, int? status, string allow);

    [Fail("The proxy {proxy} was asked for a tunnel and did not answer within {duration}.", Remedy = HowToConnect, References = [Documentation.Connectivity])]
    private static partial Finding Silent(string proxy, TimeSpan duration, string allow);

    [Fail("The proxy {proxy} cut the connection instead of opening a tunnel ({type} {code}).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Cuts(string proxy, string type, string? code, string allow);

    [Fail("The proxy {proxy} refuses the tunnel ({code}).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Rejects(string proxy, string? code, string allow);

    [Fail("What listens at {proxy} is no HTTP proxy.", Remedy = HowToReach, References = [Documentation.Connectivity])]
    private static partial Finding NoProxy(string proxy);

    [Fail("The proxy {proxy} refused the connection: nothing listens there.", Remedy = HowToReach, References = [Documentation.Connectivity])]
    private static partial Finding Refused(string proxy);

    [Fail("The proxy {proxy} could not be reached ({type} {code}).", Remedy = HowToReach, References = [Documentation.Connectivity])]
    private static partial Finding Unreachable(string proxy, string type, string? code);

    [Inconclusive("The proxy was not tried: its name did not resolve.", Remedy = "See WB5001.")]
    private static partial Finding NotTried();
}
