namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What an Entra Connect server signs in to the tenant as.</summary>
public sealed record SynchronizationIdentity
{
    /// <summary>Whether it is a user or an application.</summary>
    public required SynchronizationIdentityKind Kind { get; init; }

    /// <summary>The user principal name, or the name of the application. Both name the server.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>Whether it may sign in.</summary>
    public bool? AccountEnabled { get; init; }

    /// <summary>Why Microsoft has disabled the application, such as <c>DisabledDueToViolationOfServicesAgreement</c>; null when it has not.</summary>
    public string? DisabledByMicrosoftStatus { get; init; }

    /// <summary>When the last of its certificates expires, in UTC; null for a user, for an application without one, and where it could not be read.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; init; }
}
