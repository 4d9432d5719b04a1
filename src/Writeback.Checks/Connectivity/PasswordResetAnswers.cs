using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>The password reset service has to answer over HTTPS: the agent is set up through it.</summary>
[Check("WB5004", "The password reset service answers", Category = Categories.Connectivity)]
[Requires<TlsIsTrusted>]
internal sealed partial class PasswordResetAnswers
{
    private const string HowToAllow = "Allow HTTPS from the Connect server to {allow} without authentication or filtering in every proxy and firewall on the way.";

    public Finding? Evaluate([Each] EndpointReachability reachability)
    {
        if (reachability.Endpoint.Role != EndpointRole.PasswordReset)
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
            { Answer: EndpointAnswer.Expected, StatusCode: var status, Duration: var duration } => Answered(status, duration),
            { Answer: EndpointAnswer.ServerError, StatusCode: var status } => ServerError(status),
            { Answer: EndpointAnswer.ProxyAuthenticationRequired, ProxyAuthenticationSchemes: var schemes } => ProxyWantsLogin(schemes, allow),
            { Answer: EndpointAnswer.Forbidden } => Forbidden(allow),
            { StatusCode: var status } => Foreign(status, allow),
        };
    }

    [Pass("HTTP {status} in {duration}.")]
    private static partial Finding Answered(int? status, TimeSpan duration);

    [Fail("A proxy on the way wants a login ({schemes}), which the service cannot give.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding ProxyWantsLogin(IReadOnlyList<string> schemes, string allow);

    [Fail("HTTP {status}: not what the password reset service answers; something on the way answers for it.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Foreign(int? status, string allow);

    [Fail("The connection was cut instead of an answer ({type} {code}).", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Cut(string type, string? code, string allow);

    [Fail("The answer is not HTTP: something on the way answers for the password reset service.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
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

    // No answer of this service to a stranger is documented, so its own 403 cannot be told from a filter's.
    [Warn("HTTP 403: the service, or a filter on the way, forbids the request.", Remedy = "If the proxy or firewall logs that it refused: " + HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Forbidden(string allow);

    [Warn("HTTP {status}: the service, or a gateway in its name, failed.", Remedy = "Try again in a few minutes; look at the service health page of the tenant.")]
    private static partial Finding ServerError(int? status);

    [Inconclusive("The request was not sent: there was no trusted connection.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotTried();
}
