namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// How a connector reaches its forest: <c>ma-data/private-configuration/adma-configuration</c> of a connector in a
/// Get-ADSyncServerConfiguration export.
/// </summary>
public sealed record ForestConnection
{
    /// <summary>The DNS name of the forest: <c>forest-name</c>.</summary>
    [InfrastructureData]
    public required string ForestName { get; init; }

    /// <summary>The domain of the account that connects: <c>forest-login-domain</c>.</summary>
    [InfrastructureData]
    public string? LoginDomain { get; init; }

    /// <summary>The account that connects, and that resets passwords: <c>forest-login-user</c>.</summary>
    [PersonalData]
    public string? LoginUser { get; init; }

    /// <summary>Whether LDAP traffic is signed and encrypted: <c>sign-and-seal</c>.</summary>
    public required bool SignAndSeal { get; init; }

    /// <summary>Whether LDAP runs over TLS: <c>ssl-bind</c>.</summary>
    public bool? SslBind { get; init; }

    /// <summary>Whether the account binds with its password in clear text: <c>simple-bind</c>.</summary>
    public bool? SimpleBind { get; init; }

    /// <summary>Whether the certificate of the domain controller is checked for revocation: the attribute <c>crl-check</c> of <c>ssl-bind</c>.</summary>
    public bool? SslCertificateRevocationCheck { get; init; }
}
