namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A sign-in that succeeded: what the token says of itself. The token is not part of it.</summary>
[Evidence]
public sealed record TenantSignIn
{
    /// <summary>In whose name Graph is asked.</summary>
    public required SignInKind Kind { get; init; }

    /// <summary>The permissions of the token, its claim <c>roles</c> or <c>scp</c>, in ordinal order; null when it cannot be read, as tokens are opaque by contract.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>The tenant, by the claim <c>tid</c>.</summary>
    [InfrastructureData]
    public Guid? TenantId { get; init; }

    /// <summary>The application, by the claim <c>appid</c>.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>The person, by the claim <c>upn</c>; null for an application.</summary>
    [PersonalData]
    public string? Account { get; init; }

    /// <summary>When the token expires, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
