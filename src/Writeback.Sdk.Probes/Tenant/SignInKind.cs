using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>In whose name Microsoft Graph is asked.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SignInKind>))]
public enum SignInKind
{
    /// <summary>The token does not say.</summary>
    Unknown,

    /// <summary>An application asks as itself: its permissions are app roles.</summary>
    Application,

    /// <summary>An application asks for a person: its permissions are scopes, and the person needs a role besides.</summary>
    Delegated,
}
