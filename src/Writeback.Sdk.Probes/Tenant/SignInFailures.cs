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
                return Denied(client.ErrorCode, $"The sign-in with --sign-in {Name(target.SignIn)} did not succeed ({client.ErrorCode}). Try again, or sign in another way.", exception);
            }

            if (inner is HttpRequestException or System.Net.Sockets.SocketException)
            {
                var authority = GraphCloud.For(target.Cloud).Authority.Host;
                return new ObservationException(
                    new ObservationFailure(
                        FailureKind.Unavailable, inner.GetType().Name, (inner as HttpRequestException)?.HttpRequestError.ToString(),
                        $"The sign-in at {authority} could not be reached from this machine. Allow HTTPS to it, or choose the right --cloud."),
                    isTransient: true,
                    exception);
            }
        }

        return Denied(exception.GetType().Name, $"The sign-in with --sign-in {Name(target.SignIn)} did not succeed. Check --tenant and --client-id, or sign in another way.", exception);
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
    private static string Refused(string number) => number switch
    {
        "90002" => "There is no such tenant in this cloud (AADSTS90002). Check --tenant and --cloud.",
        "700016" => "The application is unknown in the tenant (AADSTS700016). Check --client-id and --tenant.",
        "7000215" => "The client secret is wrong (AADSTS7000215). Give its value, not its id.",
        "7000222" => "The client secret has expired (AADSTS7000222). Make a new one in the app registration.",
        "700027" => "The certificate is not one of the application's (AADSTS700027). Upload it in the app registration.",
        "65001" => "Nobody has consented to the application (AADSTS65001). Grant admin consent in the app registration.",
        "50076" or "50079" or "50158" => $"The sign-in needs a second factor (AADSTS{number}). Use --sign-in browser.",
        "53003" => "Conditional Access blocks the sign-in (AADSTS53003). Sign in from a compliant device, or as an application.",
        "50034" => "The account does not exist in the tenant (AADSTS50034). Check --tenant.",
        "50053" => "The account is locked (AADSTS50053).",
        "50057" => "The account is disabled (AADSTS50057).",
        _ => $"The sign-in was refused (AADSTS{number}). Look the number up at https://login.microsoftonline.com/error.",
    };

    private static string Unavailable(SignInMethod method) => method switch
    {
        SignInMethod.Cli => "Nobody is signed in to the Azure CLI, or it is not installed. Run az login --allow-no-subscriptions.",
        SignInMethod.Managed => "This machine has no managed identity. Assign one to it, or sign in another way: --sign-in.",
        SignInMethod.Workload => "No workload identity is set up here: AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE are needed.",
        _ => $"The sign-in with --sign-in {Name(method)} is not possible on this machine. Use --sign-in device.",
    };

    private static string Name(SignInMethod method) => method.ToString().ToLowerInvariant();

    private static ObservationException Denied(string? code, string explanation, Exception cause)
        => new(new ObservationFailure(FailureKind.Denied, Type, code, explanation), innerException: cause);
}
