using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// Without a name there is no address, and nothing further can be told. Service Bus namespaces move without notice: one that is
/// gone is no failure, since the tenant may use another. When none of them resolves, the name server is to blame.
/// </summary>
[Check("WB5001", "The cloud's names resolve", Category = Categories.Connectivity)]
internal sealed partial class NamesResolve
{
    private const string HowToResolve =
        "Make the name server of this machine resolve public names, or forward the questions: Resolve-DnsName must find each of these names. Allow DNS (port 53, TCP and UDP) to it. "
        + DirectPath.BehindProxy;

    private const string HowToBeAnswered =
        "Allow this machine to ask the name server, which may answer certain networks only, or give the machine another name server.";

    private const string HowToNameProxy =
        "Correct the name of the proxy where it is configured (machine.config, --proxy, HTTPS_PROXY), or make the name server of this machine know it.";

    private const string HowToFindNamespace =
        "Take the namespace from the newest event 31019 or 31034 on the Connect server, and see with Resolve-DnsName whether that one resolves.";

    public Finding Evaluate([Each] EndpointReachability reachability, IReadOnlyList<Observation<EndpointReachability>> all)
    {
        var resolve = reachability.Resolve;
        if (reachability.Endpoint.Proxy is { } proxy)
        {
            return resolve.Failure is { } reason ? ProxyNotResolved(proxy.Host, reason.Type, reason.Code) : ResolvedByProxy(proxy.Address);
        }

        return resolve.Failure switch
        {
            null => Resolved(resolve.Addresses.Count, resolve.Duration),
            { Cause: NetworkCause.NameNotFound } when reachability.Endpoint.Role == EndpointRole.ServiceBus && all.Any(IsNamespaceThatResolves) => NamespaceNotFound(),
            { Cause: NetworkCause.NameNotFound } => NotFound(),
            { Cause: NetworkCause.NameServerSilent } => ServerSilent(resolve.Duration),
            { Cause: NetworkCause.NoAddress } => NoAddress(),
            { Cause: NetworkCause.NameServerRefused } => Refused(resolve.Queries.FirstOrDefault(query => query.Failure is not null)?.Server),
            { Cause: NetworkCause.NameServerFailed } failure => ServerFailed(failure.Code),
            var failure => NotResolved(failure.Type, failure.Code),
        };
    }

    private static bool IsNamespaceThatResolves(Observation<EndpointReachability> observation)
        => observation.Value is { Endpoint.Role: EndpointRole.ServiceBus, Resolve.Failure: null };

    [Pass("The name resolves to {count} address(es) in {duration}.")]
    private static partial Finding Resolved(int count, TimeSpan duration);

    [Fail("The name server says that there is no such name.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NotFound();

    [Warn(
        "The name server says that there is no such name, though others resolve: this namespace is gone.",
        Remedy = HowToFindNamespace,
        References = [Documentation.Troubleshoot])]
    private static partial Finding NamespaceNotFound();

    [Fail("The name exists but has no address.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NoAddress();

    [Fail("The name server could not give an answer ({code}).", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding ServerFailed(string? code);

    [Fail("No name server answered within {duration}.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding ServerSilent(TimeSpan duration);

    [Fail("The name server {server} refuses to answer this machine.", Remedy = HowToBeAnswered, References = [Documentation.Connectivity])]
    private static partial Finding Refused(string? server);

    [Pass("The name is resolved by the proxy {proxy}.")]
    private static partial Finding ResolvedByProxy(string proxy);

    [Fail("The name of the proxy, {proxy}, could not be resolved ({type} {code}).", Remedy = HowToNameProxy, References = [Documentation.Connectivity])]
    private static partial Finding ProxyNotResolved(string proxy, string type, string? code);

    [Fail("The name could not be resolved ({type} {code}).", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NotResolved(string type, string? code);
}
