using System.Net;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Tells the endpoint's own answer from that of something on the way to it.</summary>
internal static class AnswerJudge
{
    // The code in a Service Bus answer to a request without a token; it is not localised.
    private const string MissingToken = "MissingToken";

    /// <summary>Who seems to have given an answer.</summary>
    /// <param name="role">What the endpoint is for.</param>
    /// <param name="status">The status code.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="reason">The reason phrase.</param>
    /// <param name="body">The beginning of the body.</param>
    public static EndpointAnswer Judge(EndpointRole role, HttpStatusCode status, string? mediaType, string? reason, string body)
        => (role, (int)status) switch
        {
            (_, 407) => EndpointAnswer.ProxyAuthenticationRequired,
            (_, 403) => EndpointAnswer.Forbidden,
            (_, 429 or >= 500) => EndpointAnswer.ServerError,
            (EndpointRole.PasswordReset, _) => EndpointAnswer.Expected,
            (_, 401) when Says(reason, MissingToken) || Says(body, MissingToken) => EndpointAnswer.Expected,
            (_, >= 300 and < 400) => EndpointAnswer.Redirected,
            _ when Says(mediaType, "text/html") => EndpointAnswer.Page,
            _ => EndpointAnswer.Unexpected,
        };

    /// <summary>Who seems to have answered a request to become a WebSocket.</summary>
    /// <param name="status">The status code.</param>
    /// <remarks>
    /// The protocol of hybrid connections names 401 for a missing token: https://learn.microsoft.com/azure/azure-relay/relay-hybrid-connections-protocol.
    /// </remarks>
    public static EndpointAnswer JudgeUpgrade(HttpStatusCode status) => (int)status switch
    {
        101 or 401 => EndpointAnswer.Expected,
        407 => EndpointAnswer.ProxyAuthenticationRequired,
        403 => EndpointAnswer.Forbidden,
        >= 500 => EndpointAnswer.ServerError,
        >= 300 and < 400 => EndpointAnswer.Redirected,
        _ => EndpointAnswer.Unexpected,
    };

    private static bool Says(string? text, string code) => text?.Contains(code, StringComparison.OrdinalIgnoreCase) == true;
}
