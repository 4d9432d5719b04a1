using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>Hybrid connections run over a WebSocket. What reads HTTP on the way may let requests pass and refuse the upgrade.</summary>
[Check("WB5008", "The upgrade to a WebSocket passes", Category = Categories.Connectivity, Severity = Severity.Warning)]
[Requires<ServiceBusAnswers>]
internal sealed partial class WebSocketPasses
{
    private const string HowToAllow = "Allow WebSockets (Connection: Upgrade) to {allow} in every proxy and firewall on the way, or exempt it from inspection.";

    public Finding? Evaluate([Each] EndpointReachability reachability)
    {
        if (reachability.Endpoint.Role != EndpointRole.ServiceBus)
        {
            return null;
        }

        var allow = EndpointPatterns.AllowFor(reachability.Endpoint);
        return reachability.WebSocket switch
        {
            null => NotTried(),
            { Failure: { } failure } => Failed(failure.Type, failure.Code, allow),
            { Answer: EndpointAnswer.Expected, StatusCode: var status } => Answered(status),
            { StatusCode: var status } => Refused(status, allow),
        };
    }

    [Pass("Service Bus itself answered the upgrade: HTTP {status}.")]
    private static partial Finding Answered(int? status);

    [Warn("The upgrade was refused with HTTP {status}, though a plain request is answered.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Refused(int? status, string allow);

    [Warn("The upgrade was not answered ({type} {code}), though a plain request is.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Failed(string type, string? code, string allow);

    [Inconclusive("The upgrade was not tried: there was no trusted connection.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotTried();
}
