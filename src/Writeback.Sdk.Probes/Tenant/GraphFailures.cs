using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Kiota.Abstractions;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The words for what can go wrong with Graph: what was asked, what is missing, how to mend it. An answer is never quoted.</summary>
internal static class GraphFailures
{
    public const string TokenRefused = "InvalidAuthenticationToken";

    private const string Type = "Graph";

    /// <summary>What a probe reports for an exception; null for one that is none of Graph's.</summary>
    public static ObservationException? Find(Exception exception, GraphNeed need, TenantTarget target, TenantSignIn signIn, Uri root) => exception switch
    {
        GraphAnswerException answer => Answered(answer, need, target, signIn),
        ApiException { ResponseStatusCode: 401 } => Refused(exception, null),
        NotGraphException other => Malformed(
            "NotGraph", $"{root.Host} does not answer as Microsoft Graph does ({other.Sign}): a proxy or another service is in between. Check --cloud and --graph-url, and let {root.Host} pass the proxy."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Malformed(
            "AnswerTooLarge", $"The answer about {need.What} is larger than any of Microsoft Graph: check --graph-url, and what is between this machine and {root.Host}.", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { InnerException: IOException, HttpRequestError: HttpRequestError.Unknown } or HttpIOException => Create(
            FailureKind.Unavailable, "ResponseEnded", $"The answer about {need.What} was cut off on its way. Check the proxy between this machine and {root.Host}.", exception, isTransient: true),
        JsonException => Create(
            FailureKind.Malformed, "JsonException", $"The answer about {need.What} is cut off or no JSON. Check the proxy between this machine and {root.Host}.", exception, isTransient: true),
        HttpRequestException http => Create(
            FailureKind.Unavailable, http.HttpRequestError.ToString(), $"{root.Host} could not be reached from this machine. Allow HTTPS to it, or choose the right --cloud.", exception, isTransient: true),
        AuthenticationFailedException => SignInFailures.Find(exception, target),

        // Of the client, when a member has another type than the schema says.
        InvalidOperationException or FormatException or InvalidCastException => Malformed(
            exception.GetType().Name, $"The answer about {need.What} does not have the shape that Microsoft Graph documents. Check --graph-url.", exception),
        _ => null,
    };

    public static ObservationException NotGranted(GraphNeed need, string permission, TenantTarget target, TenantSignIn signIn) => Create(
        FailureKind.Denied, "Authorization_RequestDenied",
        $"the sign-in lacks the permission {permission}, which reading {need.What} takes. Grant it with: {GraphGrant.LineFor(permission, target, signIn)}");

    public static ObservationException Endless(int pages) => Malformed(
        "EndlessPaging", string.Create(CultureInfo.InvariantCulture, $"Microsoft Graph leads from page to page without an end: stopped after {pages} pages. Try again later."));

    public static ObservationException LeadsElsewhere(Uri root) => Malformed(
        "ForeignNextLink", $"The answer of {root.Host} leads to a page on another host, which is not asked. Check --graph-url, and what is between this machine and {root.Host}.");

    public static ObservationException NoBody() => Malformed("NoBody", "Microsoft Graph answered without a body. Try again later.");

    private static ObservationException Answered(GraphAnswerException answer, GraphNeed need, TenantTarget target, TenantSignIn signIn)
    {
        var code = answer.Code ?? string.Create(CultureInfo.InvariantCulture, $"{(int)answer.Status}");
        var request = answer.RequestId is { } id ? $"{code}, request {id}" : code;
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => Refused(answer, request),
            HttpStatusCode.Forbidden when answer.Code?.StartsWith("Authentication_RequestFromNonPremiumTenant", StringComparison.Ordinal) == true => Create(
                FailureKind.Denied, code, $"Microsoft Graph shows {need.What} only to tenants with Entra ID P1 or P2, and this one has neither ({request}).", answer),
            HttpStatusCode.Forbidden when signIn.Permissions is not null => Create(
                FailureKind.Denied, code,
                signIn.Kind == SignInKind.Application
                    ? $"Microsoft Graph refuses to show {need.What} to this application though it has {string.Join(" and ", need.Permissions)} ({request}). Sign in as a person with the role {need.Role}."
                    : $"Microsoft Graph refuses to show {need.What} to the person who signed in ({request}). Give that account the role {need.Role}.",
                answer),
            HttpStatusCode.Forbidden => Create(
                FailureKind.Denied, code,
                $"Microsoft Graph refuses to show {need.What} ({request}), which takes the permission {string.Join(" and ", need.Permissions)}. Grant it with: {GraphGrant.LineFor(need.Permissions[0], target, signIn)}",
                answer),
            HttpStatusCode.NotFound => Create(FailureKind.Unavailable, code, $"Microsoft Graph does not have {need.What} ({request}).", answer),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => Create(
                FailureKind.Unavailable, code,
                answer.RetryAfter is { } pause
                    ? string.Create(CultureInfo.InvariantCulture, $"Microsoft Graph puts requests off ({request}) and asks for a pause of {pause.TotalSeconds:0} s, which is more than is waited for. Try again later.")
                    : $"Microsoft Graph puts requests off ({request}) and does not stop doing so. Try again later.",
                answer),
            >= HttpStatusCode.InternalServerError => Create(FailureKind.Unavailable, code, $"Microsoft Graph could not tell {need.What} ({request}). Try again later.", answer, isTransient: true),
            _ => Create(FailureKind.Unavailable, code, $"Microsoft Graph does not answer the question about {need.What} ({request}).", answer),
        };
    }

    private static ObservationException Refused(Exception cause, string? request) => Create(
        FailureKind.Denied, TokenRefused, $"Microsoft Graph does not accept the token{(request is null ? "" : $" ({request})")}: it has expired or was revoked. Sign in again.", cause, isTransient: true);

    private static ObservationException Malformed(string code, string explanation, Exception? cause = null) => Create(FailureKind.Malformed, code, explanation, cause);

    private static ObservationException Create(FailureKind kind, string code, string explanation, Exception? cause = null, bool isTransient = false)
        => new(new ObservationFailure(kind, Type, code, explanation), isTransient, cause);
}
