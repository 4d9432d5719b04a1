namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The tenant itself: <c>organization</c> of Microsoft Graph.</summary>
[Evidence]
public sealed record TenantOrganization
{
    /// <summary>The tenant's id.</summary>
    [InfrastructureData]
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    [InfrastructureData]
    public string? DisplayName { get; init; }

    /// <summary>Whether a directory is synchronised: true it is, false it was, null it never was.</summary>
    public bool? OnPremisesSyncEnabled { get; init; }

    /// <summary>When it was last synchronised, in UTC.</summary>
    public DateTimeOffset? OnPremisesLastSyncDateTime { get; init; }

    /// <summary>What it took to ask.</summary>
    public required GraphExchange Exchange { get; init; }
}
