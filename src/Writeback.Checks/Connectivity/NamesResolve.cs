using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>Without a name there is no address, and nothing further can be told.</summary>
[Check("WB5001", "The cloud's names resolve", Category = Categories.Connectivity)]
internal sealed partial class NamesResolve
{
    private const string HowToResolve =
        "Make the name server of this machine resolve public names, or forward them: Resolve-DnsName {host} must answer. Allow DNS (port 53, TCP and UDP) to it.";

    public Finding Evaluate([Each] EndpointReachability reachability)
    {
        var (host, resolve) = (reachability.Endpoint.Host, reachability.Resolve);
        return resolve.Failure switch
        {
            null => Resolved(resolve.Addresses.Count, resolve.Duration),
            { Cause: NetworkCause.NameNotFound } => NotFound(host),
            { Cause: NetworkCause.NameServerSilent } => ServerSilent(host, resolve.Duration),
            { Cause: NetworkCause.NoAddress } => NoAddress(host),
            { Cause: NetworkCause.NameServerFailed } failure => ServerFailed(host, failure.Code),
            var failure => NotResolved(host, failure.Type, failure.Code),
        };
    }

    [Pass("The name resolves to {count} address(es) in {duration}.")]
    private static partial Finding Resolved(int count, TimeSpan duration);

    [Fail("The name server says that {host} does not exist.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NotFound(string host);

    [Fail("The name {host} exists but has no address.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NoAddress(string host);

    [Fail("The name server could not answer for {host} ({code}).", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding ServerFailed(string host, string? code);

    [Fail("No name server answered for {host} within {duration}.", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding ServerSilent(string host, TimeSpan duration);

    [Fail("The name {host} could not be resolved ({type} {code}).", Remedy = HowToResolve, References = [Documentation.Connectivity])]
    private static partial Finding NotResolved(string host, string type, string? code);
}
