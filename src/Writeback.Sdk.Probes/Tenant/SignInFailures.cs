using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Identity.Client;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The words for sign-ins that fail. The texts of the identity library are never quoted: they name accounts and trace ids.</summary>
internal static class SignInFailures
{
    private const string Type = "SignIn";

    public static ObservationException? Find(Exception exception, TenantTarget target) => exception switch
    {
        CredentialUnavailableException => Denied("CredentialUnavailable", Unavailable(target.SignIn), exception),
        AuthenticationFailedException => Failed(exception, target),
        _ => null,
    };

    private static ObservationException Failed(Exception exception, TenantTarget target)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is MsalServiceException service && FindErrorNumber(service) is { } number)
            {
                return Denied($"AADSTS{number}", Refused(number), exception);
            }

            if (inner is MsalClientException client)
            {
                return Denied(client.ErrorCode, Texts.SignInFailedWith(Name(target.SignIn), client.ErrorCode), exception);
            }

            if (inner is HttpRequestException or System.Net.Sockets.SocketException)
            {
                var authority = GraphCloud.For(target.Cloud).Authority.Host;
                return new ObservationException(
                    new ObservationFailure(
                        FailureKind.Unavailable, inner.GetType().Name, (inner as HttpRequestException)?.HttpRequestError.ToString(),
                        Texts.SignInUnreachable(authority)),
                    isTransient: true,
                    exception);
            }
        }

        return Denied(exception.GetType().Name, Texts.SignInFailed(Name(target.SignIn)), exception);
    }

    /// <summary>The first of <c>error_codes</c> in the answer of the token endpoint.</summary>
    private static string? FindErrorNumber(MsalServiceException exception)
    {
        if (exception.ResponseBody is not { Length: > 0 } body)
        {
            return null;
        }

        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("error_codes", out var codes)
                && codes.ValueKind == JsonValueKind.Array && codes.GetArrayLength() > 0 && codes[0].TryGetInt32(out var code)
                ? code.ToString(CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
    private static LocalizableText Refused(string number) => number switch
    {
        "90002" => Texts.SignInNoTenant,
        "700016" => Texts.SignInNoApplication,
        "7000215" => Texts.SignInWrongSecret,
        "7000222" => Texts.SignInSecretExpired,
        "700027" => Texts.SignInWrongCertificate,
        "65001" => Texts.SignInNoConsent,
        "50076" or "50079" or "50158" => Texts.SignInSecondFactor(number),
        "53003" => Texts.SignInConditionalAccess,
        "50034" => Texts.SignInNoAccount,
        "50053" => Texts.SignInLocked,
        "50057" => Texts.SignInDisabled,
        _ => Texts.SignInRefused(number),
    };

    private static LocalizableText Unavailable(SignInMethod method) => method switch
    {
        SignInMethod.Cli => Texts.SignInNoCli,
        SignInMethod.Managed => Texts.SignInNoManagedIdentity,
        SignInMethod.Workload => Texts.SignInNoWorkloadIdentity,
        _ => Texts.SignInImpossible(Name(method)),
    };

    private static string Name(SignInMethod method) => method.ToString().ToLowerInvariant();

    private static ObservationException Denied(string? code, LocalizableText explanation, Exception cause)
        => new(new ObservationFailure(FailureKind.Denied, Type, code, explanation), innerException: cause);
}
