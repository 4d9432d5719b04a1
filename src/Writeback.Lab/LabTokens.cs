using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Writeback.Lab;

/// <summary>
/// Signs in: the token endpoint of the lab for client secrets, certificates, browsers, device codes and federated tokens, and the endpoint of managed identities. What
/// is shown to it is verified, signatures too.
/// </summary>
public sealed class LabTokens(LabTenant tenant)
{
    /// <summary>The application of the lab.</summary>
    public const string ClientId = "1b730954-1685-4b74-9bfd-dac224a7b894";

    public const string Secret = "lab-secret-7Qm";

    /// <summary>What a pod would present as its federated token.</summary>
    public const string FederatedToken = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsYWIifQ.lab";

    /// <summary>The header by which an endpoint of managed identities knows its own machine.</summary>
    public const string IdentityHeader = "lab-identity-3Fz";

    private const string Authorize = "/oauth2/v2.0/authorize";

    private const string Administrator = "hybrid-admin@contoso.onmicrosoft.com";

    private readonly ConcurrentDictionary<string, SignedIn> _tokens = new(StringComparer.Ordinal);

    // What browsers were sent back with, and what the program has to show for it.
    private readonly ConcurrentDictionary<string, (string Challenge, string Back)> _codes = new(StringComparer.Ordinal);

    private int _polls;

    /// <summary>The certificate that the application has; null for none.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>How often a device code is asked about before somebody has typed it.</summary>
    public int DevicePolls { get; set; } = 1;

    /// <summary>How tokens were asked for, in order: the grant type, and what was presented.</summary>
    public ConcurrentQueue<string> Grants { get; } = new();

    private enum SignedIn
    {
        Application,
        Person,
    }

    /// <summary>Whether a token is one of the lab's, and still accepted.</summary>
    public bool IsAccepted(string token) => _tokens.ContainsKey(token);

    /// <summary>Whether a person is behind a token.</summary>
    public bool IsPerson(string token) => _tokens.TryGetValue(token, out var kind) && kind == SignedIn.Person;

    /// <summary>From now on no token that was issued is accepted.</summary>
    public void Expire() => _tokens.Clear();

    /// <summary>A token as an application gets it.</summary>
    public string Issue() => Issue(SignedIn.Application);

    /// <summary>A token as an application gets it for a person: the administrator of the lab.</summary>
    public string IssueForPerson() => Issue(SignedIn.Person);

    /// <summary>Whether a path is answered here.</summary>
    public static bool Owns(string path)
        => path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) || path.EndsWith("/oauth2/v2.0/devicecode", StringComparison.Ordinal)
            || path.EndsWith(Authorize, StringComparison.Ordinal) || path == "/msi/token";

    public async Task AnswerAsync(HttpContext context, Uri address)
    {
        if (context.Request.Path == "/msi/token")
        {
            await AnswerManagedAsync(context);
            return;
        }

        if (context.Request.Path.Value!.EndsWith(Authorize, StringComparison.Ordinal))
        {
            await AnswerBrowserAsync(context);
            return;
        }

        var form = await context.Request.ReadFormAsync();
        if (context.Request.Path.Value!.EndsWith("/devicecode", StringComparison.Ordinal))
        {
            Grants.Enqueue("devicecode");
            await LabGraph.WriteAsync(context, new JsonObject
            {
                ["user_code"] = "LABCODE42",
                ["device_code"] = "lab-device-code",
                ["verification_uri"] = new Uri(address, "device").AbsoluteUri,
                ["expires_in"] = 900,
                ["interval"] = 1,
                ["message"] = $"To sign in to the lab, open {new Uri(address, "device")} and enter the code LABCODE42.",
            });
            return;
        }

        Grants.Enqueue($"{form["grant_type"]}{(form.ContainsKey("client_assertion") ? " client_assertion" : form.ContainsKey("client_secret") ? " client_secret" : "")}");
        var error = form["grant_type"].ToString() switch
        {
            "client_credentials" when form.ContainsKey("client_assertion") => FindFault(form["client_assertion"].ToString(), context.Request),
            "client_credentials" => form["client_secret"] == Secret ? null : ("invalid_client", 7000215),
            "device_code" or "urn:ietf:params:oauth:grant-type:device_code" => Interlocked.Increment(ref _polls) > DevicePolls ? null : ("authorization_pending", 70016),
            "authorization_code" => IsOfBrowser(form) ? null : ("invalid_grant", 70008),
            _ => ("unsupported_grant_type", 70003),
        };
        if (error is ({ } name, var number))
        {
            context.Response.StatusCode = name == "invalid_client" ? 401 : 400;
            await LabGraph.WriteAsync(context, new JsonObject
            {
                ["error"] = name,
                ["error_description"] = $"AADSTS{number}: A text that nobody may read: sorry, megan@contoso.com.",
                ["error_codes"] = new JsonArray(number),
            });
            return;
        }

        await LabGraph.WriteAsync(context, form["grant_type"] == "client_credentials" ? Answer(Issue(SignedIn.Application)) : AnswerForPerson());
    }

    /// <summary>
    /// The page of the browser, where the administrator is signed in already: a form that goes back to the program, which listens on this machine alone.
    /// https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
    /// </summary>
    private async Task AnswerBrowserAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["response_mode"] != "form_post" || query["code_challenge_method"] != "S256"
            || !Uri.TryCreate(query["redirect_uri"], UriKind.Absolute, out var back) || !back.IsLoopback)
        {
            context.Response.StatusCode = 400;
            return;
        }

        Grants.Enqueue("authorize");
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["code_challenge"].ToString(), back.OriginalString);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"""
            <!doctype html><title>Signed in</title><body onload="document.forms[0].submit()">
            <form method="post" action="{WebUtility.HtmlEncode(back.OriginalString)}">
            <input type="hidden" name="code" value="{code}"><input type="hidden" name="state" value="{WebUtility.HtmlEncode(query["state"].ToString())}">
            <input type="submit" value="Go on"></form>
            """,
            context.RequestAborted);
    }

    /// <summary>Whether a code is the one that the browser was given, presented once and by the program that sent it there: RFC 7636.</summary>
    private bool IsOfBrowser(IFormCollection form)
        => _codes.TryRemove(form["code"].ToString(), out var sent)
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == sent.Challenge
            && form["redirect_uri"] == sent.Back;

    private static JsonObject Answer(string token) => new() { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = token };

    private JsonObject AnswerForPerson()
    {
        var answer = Answer(Issue(SignedIn.Person));
        answer["scope"] = string.Join(' ', tenant.Permissions.Order(StringComparer.Ordinal));
        answer["refresh_token"] = "lab-refresh-token";
        answer["id_token"] = Unsigned(new JsonObject
        {
            ["aud"] = ClientId,
            ["iss"] = $"https://login.microsoftonline.com/{LabTenant.Id}/v2.0",
            ["tid"] = LabTenant.Id,
            ["oid"] = LabObjects.AdministratorId,
            ["sub"] = "lab",
            ["preferred_username"] = Administrator,
        });
        answer["client_info"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new JsonObject { ["uid"] = LabObjects.AdministratorId, ["utid"] = LabTenant.Id }.ToJsonString()));
        return answer;
    }

    /// <summary>As App Service does it: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference</summary>
    private async Task AnswerManagedAsync(HttpContext context)
    {
        Grants.Enqueue("managed");
        if (context.Request.Headers["X-IDENTITY-HEADER"] != IdentityHeader)
        {
            context.Response.StatusCode = 401;
            await LabGraph.WriteAsync(context, new JsonObject { ["statusCode"] = 401, ["message"] = "A text that nobody may read." });
            return;
        }

        await LabGraph.WriteAsync(context, new JsonObject
        {
            ["access_token"] = Issue(SignedIn.Application),
            ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = context.Request.Query["resource"].ToString(),
            ["token_type"] = "Bearer",
            ["client_id"] = ClientId,
        });
    }

    /// <summary>What is wrong with an assertion: RFC 7523, and https://learn.microsoft.com/entra/identity-platform/certificate-credentials</summary>
    private (string Error, int Number)? FindFault(string assertion, HttpRequest request)
    {
        if (assertion == FederatedToken)
        {
            return null;
        }

        try
        {
            return Certificate is not null && assertion.Split('.') is [var head, var claims, var signature] && IsSigned(head, claims, signature, request) ? null : ("invalid_client", 700027);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or CryptographicException)
        {
            Grants.Enqueue($"no assertion: {exception.GetType().Name}");
            return ("invalid_client", 50027);
        }
    }

    private bool IsSigned(string head, string claims, string signature, HttpRequest request)
    {
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
        using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        var padding = header.RootElement.GetProperty("alg").GetString() switch
        {
            "PS256" => RSASignaturePadding.Pss,
            "RS256" => RSASignaturePadding.Pkcs1,
            _ => null,
        };
        using var key = Certificate!.GetRSAPublicKey();
        var isSigned = padding is not null && key is not null
            && key.VerifyData(Encoding.ASCII.GetBytes($"{head}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, padding);
        var audience = body.RootElement.GetProperty("aud").GetString();
        var isForUs = audience?.EndsWith(request.Path.Value!, StringComparison.Ordinal) == true
            && body.RootElement.GetProperty("iss").GetString() == ClientId && body.RootElement.GetProperty("sub").GetString() == ClientId
            && DateTimeOffset.FromUnixTimeSeconds(long.Parse(body.RootElement.GetProperty("exp").ToString(), CultureInfo.InvariantCulture)) > DateTimeOffset.UtcNow;
        return isSigned && isForUs;
    }

    private string Issue(SignedIn kind)
    {
        var claims = new JsonObject
        {
            ["aud"] = "https://graph.microsoft.com",
            ["tid"] = LabTenant.Id,
            ["appid"] = ClientId,
            ["idtyp"] = kind == SignedIn.Person ? "user" : "app",
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
        if (kind == SignedIn.Person)
        {
            claims["scp"] = string.Join(' ', tenant.Permissions.Order(StringComparer.Ordinal));
            claims["upn"] = Administrator;
        }
        else
        {
            claims["roles"] = new JsonArray([.. tenant.Permissions.Order(StringComparer.Ordinal).Select(role => (JsonNode)role)]);
        }

        var token = Unsigned(claims);
        _tokens[token] = kind;
        return token;
    }

    private static string Unsigned(JsonObject claims)
    {
        static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
        return $"{Part(new JsonObject { ["alg"] = "none" })}.{Part(claims)}.{Part([])}";
    }
}
