using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>
/// Reads what a token for Microsoft Graph says of itself, so that a missing permission is known before anything is asked. That is a courtesy: such tokens are
/// opaque by contract, and one that cannot be read is no failure.
/// </summary>
internal static class TokenClaims
{
    public static TenantSignIn Read(AccessToken token)
    {
        var unreadable = new TenantSignIn { Kind = SignInKind.Unknown, ExpiresAt = token.ExpiresOn };
        if (token.Token?.Split('.') is not [_, var payload, _])
        {
            return unreadable;
        }

        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return claims.RootElement.ValueKind == JsonValueKind.Object ? Read(claims.RootElement, token.ExpiresOn) : unreadable;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return unreadable;
        }
    }

    private static TenantSignIn Read(JsonElement claims, DateTimeOffset expiresAt)
    {
        // A token for a person has scopes, one for an application has roles, or none of both when nothing was granted to it.
        var scopes = Text(claims, "scp")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = scopes is not null || Text(claims, "idtyp") == "user" ? SignInKind.Delegated
            : claims.TryGetProperty("roles", out _) || Text(claims, "idtyp") == "app" ? SignInKind.Application
            : SignInKind.Unknown;
        return new TenantSignIn
        {
            Kind = kind,
            Permissions = kind switch
            {
                SignInKind.Delegated => Sorted(scopes ?? []),
                SignInKind.Application => Sorted(Texts(claims, "roles")),
                _ => null,
            },
            TenantId = Id(claims, "tid"),
            ClientId = Id(claims, "appid"),
            Account = Text(claims, "upn"),
            ExpiresAt = expiresAt,
        };
    }

    private static string[] Sorted(IEnumerable<string> permissions) => [.. permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? Text(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Guid? Id(JsonElement claims, string name) => Guid.TryParse(Text(claims, name), out var id) ? id : null;

    private static IEnumerable<string> Texts(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)
            : [];
}
