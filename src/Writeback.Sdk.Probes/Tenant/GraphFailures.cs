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
            "NotGraph", Texts.GraphForeign(root.Host, other.Sign)),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Malformed(
            "AnswerTooLarge", Texts.GraphTooLarge(need.What, root.Host), exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { InnerException: IOException, HttpRequestError: HttpRequestError.Unknown } or HttpIOException => Create(
            FailureKind.Unavailable, "ResponseEnded", Texts.GraphCutOff(need.What, root.Host), exception, isTransient: true),
        JsonException => Create(
            FailureKind.Malformed, "JsonException", Texts.GraphNoJson(need.What, root.Host), exception, isTransient: true),
        HttpRequestException http => Create(
            FailureKind.Unavailable, http.HttpRequestError.ToString(), Texts.GraphUnreachable(root.Host), exception, isTransient: true),
        AuthenticationFailedException => SignInFailures.Find(exception, target),

        // Of the client, when a member has another type than the schema says.
        InvalidOperationException or FormatException or InvalidCastException => Malformed(
            exception.GetType().Name, Texts.GraphShape(need.What), exception),
        _ => null,
    };

    public static ObservationException NotGranted(GraphNeed need, string permission, TenantTarget target, TenantSignIn signIn) => Create(
        FailureKind.Denied, "Authorization_RequestDenied",
        Texts.GraphLacksPermission(permission, need.What, GraphGrant.LineFor(permission, target, signIn)));

    public static ObservationException Endless(int pages) => Malformed(
        "EndlessPaging", Texts.GraphEndlessPages(pages));

    public static ObservationException LeadsElsewhere(Uri root) => Malformed(
        "ForeignNextLink", Texts.GraphElsewhere(root.Host));

    public static ObservationException NoOperation() => Malformed("NoOperation", Texts.GraphNoOperation);

    public static ObservationException NoBody() => Malformed("NoBody", Texts.GraphEmpty);

    private static ObservationException Answered(GraphAnswerException answer, GraphNeed need, TenantTarget target, TenantSignIn signIn)
    {
        var code = answer.Code ?? string.Create(CultureInfo.InvariantCulture, $"{(int)answer.Status}");
        var request = answer.RequestId is { } id ? $"{code}, request {id}" : code;
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => Refused(answer, request),
            HttpStatusCode.Forbidden when answer.Code?.StartsWith("Authentication_RequestFromNonPremiumTenant", StringComparison.Ordinal) == true => Create(
                FailureKind.Denied, code, Texts.GraphNeedsPremium(need.What, request), answer),
            HttpStatusCode.Forbidden when signIn.Permissions is not null => Create(
                FailureKind.Denied, code,
                signIn.Kind == SignInKind.Application
                    ? Texts.GraphRefusesApplication(need.What, PermissionsOf(need), request, need.Role)
                    : Texts.GraphRefusesPerson(need.What, request, need.Role),
                answer),
            HttpStatusCode.Forbidden => Create(
                FailureKind.Denied, code,
                Texts.GraphRefuses(need.What, request, PermissionsOf(need), GraphGrant.LineFor(need.Permissions[0], target, signIn)),
                answer),
            HttpStatusCode.NotFound => Create(FailureKind.Unavailable, code, Texts.GraphHasNot(need.What, request), answer),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => Create(
                FailureKind.Unavailable, code,
                answer.RetryAfter is { } pause
                    ? Texts.GraphPause(request, pause.TotalSeconds)
                    : Texts.GraphThrottled(request),
                answer),
            >= HttpStatusCode.InternalServerError => Create(FailureKind.Unavailable, code, Texts.GraphFailed(need.What, request), answer, isTransient: true),
            _ => Create(FailureKind.Unavailable, code, Texts.GraphNoAnswer(need.What, request), answer),
        };
    }

    private static ObservationException Refused(Exception cause, string? request) => Create(
        FailureKind.Denied, TokenRefused, Texts.GraphToken(request is null ? "" : $" ({request})"), cause, isTransient: true);

    private static ObservationException Malformed(string code, LocalizableText explanation, Exception? cause = null) => Create(FailureKind.Malformed, code, explanation, cause);

    private static ObservationException Create(FailureKind kind, string code, LocalizableText explanation, Exception? cause = null, bool isTransient = false)
        => new(new ObservationFailure(kind, Type, code, explanation), isTransient, cause);

    private static LocalizableText PermissionsOf(GraphNeed need)
        => need.Permissions is [var first, var second] ? Texts.GraphBothPermissions(first, second) : string.Join(", ", need.Permissions);
}
