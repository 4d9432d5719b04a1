namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The configuration of password writeback on the connector to Entra ID:
/// <c>ma-data/private-configuration/MAConfig/aad-password-reset-config</c> of a Get-ADSyncServerConfiguration export, and
/// <c>Get-ADSyncAADPasswordResetConfiguration</c> on the server.
/// </summary>
public sealed record PasswordResetConfiguration
{
    /// <summary>Whether password writeback is switched on: <c>enabled</c>.</summary>
    public required bool Enabled { get; init; }

    /// <summary>When it was last switched on or off, in UTC: <c>modified-timestamp</c>.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The authority that issues its tokens, an URL that ends with the tenant: <c>adal-authority</c>.</summary>
    [InfrastructureData]
    public string? Authority { get; init; }
}
