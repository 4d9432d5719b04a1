using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>As what Entra Connect signs in to the tenant.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SynchronizationIdentityKind>))]
public enum SynchronizationIdentityKind
{
    /// <summary>As a user, <c>Sync_SERVER_0123456789ab</c>, by a password.</summary>
    User,

    /// <summary>As an application, <c>ConnectSyncProvisioning_SERVER_0123456789ab</c>, by a certificate.</summary>
    Application,
}
