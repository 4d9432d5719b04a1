using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// The new password travels over Service Bus. A request without a token must be answered with 401 and MissingToken: that proves
/// that it is Service Bus and nothing on the way.
/// </summary>
[Check("WB5005", "Service Bus answers", Category = Categories.Connectivity)]
[Requires<TlsIsTrusted>]
internal sealed partial class ServiceBusAnswers
{
    private const string HowToAllow = "Allow HTTPS from the Connect server to {allow} without authentication, filtering or caching in every proxy and firewall on the way.";

    public Finding? Evaluate([Each] EndpointReachability reachability)
    {
        if (reachability.Endpoint.Role != EndpointRole.ServiceBus)
        {
            return null;
        }

        var allow = EndpointPatterns.AllowFor(reachability.Endpoint);
        return reachability.Http switch
        {
            null => NotTried(),
            { Failure: { Cause: NetworkCause.HttpSilent }, Duration: var duration } => Silent(duration, allow),
            { Failure: { Cause: NetworkCause.HttpConnectionCut } failure } => Cut(failure.Type, failure.Code, allow),
            { Failure.Cause: NetworkCause.HttpMalformed } => NotHttp(allow),
            { Failure.Cause: NetworkCause.MtuBlackHole } => LargePacketsLost(allow),
            { Failure.Cause: NetworkCause.ClientCertificateWanted } => ClientCertificateWanted(allow),
            { Failure: { } failure } => Failed(failure.Type, failure.Code, allow),
            { Answer: EndpointAnswer.Expected, Duration: var duration } => Answered(duration),
            { Answer: EndpointAnswer.ServerError, StatusCode: var status } => ServerError(status),
            { Answer: EndpointAnswer.ProxyAuthenticationRequired, ProxyAuthenticationSchemes: var schemes } => ProxyWantsLogin(schemes, allow),
            { Answer: EndpointAnswer.Page, StatusCode: var status } => Page(status, allow),
            { Answer: EndpointAnswer.Forbidden } => Forbidden(allow),
            { StatusCode: var status } => Foreign(status, allow),
        };
    }

    [Pass("Service Bus answered in {duration}: 401 without a token, as it should.")]
    private static partial Finding Answered(TimeSpan duration);

    [Fail("A proxy on the way wants a login ({schemes}), which the service cannot give.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding ProxyWantsLogin(IReadOnlyList<string> schemes, string allow);

    [Fail("HTTP {status} with a page for people: a proxy or a logon portal answers for Service Bus.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Page(int? status, string allow);

    [Fail("HTTP 403: a filter on the way forbids Service Bus.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Forbidden(string allow);

    [Fail("HTTP {status}, not the 401 with MissingToken that Service Bus gives: something on the way answers for it.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Foreign(int? status, string allow);

    [Fail("The connection was cut instead of an answer ({type} {code}).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Cut(string type, string? code, string allow);

    [Fail("The answer is not HTTP: something on the way answers for Service Bus.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding NotHttp(string allow);

    [Fail("The other side wants a client certificate, which this host never does: something on the way answers for it.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding ClientCertificateWanted(string allow);

    [Fail(
        "Large packets get lost on the way: the request fell silent, and was answered when it was tried with small ones.",
        Remedy = PacketSize.HowToFragment,
        References = [Documentation.Connectivity])]
    private static partial Finding LargePacketsLost(string allow);

    [Fail("The request failed ({type} {code}).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Failed(string type, string? code, string allow);

    [Fail("No answer over HTTPS within {duration}.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Silent(TimeSpan duration, string allow);

    [Warn("HTTP {status}: Service Bus, or a gateway in its name, failed.", Remedy = "Try again in a few minutes; look at the Azure status page.")]
    private static partial Finding ServerError(int? status);

    [Inconclusive("The request was not sent: there was no trusted connection.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotTried();
}
