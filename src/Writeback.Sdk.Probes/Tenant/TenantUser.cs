namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A user of the tenant, as far as writeback is concerned: <c>user</c> of Microsoft Graph.</summary>
public sealed record TenantUser
{
    /// <summary>The object id.</summary>
    [PersonalData]
    public required string Id { get; init; }

    /// <summary>The user principal name.</summary>
    [PersonalData]
    public string? UserPrincipalName { get; init; }

    /// <summary>Whether the account may sign in.</summary>
    public bool? AccountEnabled { get; init; }

    /// <summary><c>Member</c> or <c>Guest</c>.</summary>
    public string? UserType { get; init; }

    /// <summary>Whether the user comes from a directory: true it does, false it did, null it never did.</summary>
    public bool? OnPremisesSyncEnabled { get; init; }

    /// <summary>When the user was last synchronised, in UTC.</summary>
    public DateTimeOffset? OnPremisesLastSyncDateTime { get; init; }

    /// <summary>The DNS name of the directory's domain.</summary>
    [InfrastructureData]
    public string? OnPremisesDomainName { get; init; }

    /// <summary>The place in the directory.</summary>
    [PersonalData]
    public string? OnPremisesDistinguishedName { get; init; }

    /// <summary>The SID of the account that it comes from.</summary>
    [PersonalData]
    public string? OnPremisesSecurityIdentifier { get; init; }

    /// <summary>The categories of what hinders the synchronisation of the user, such as <c>PropertyConflict</c>.</summary>
    public required IReadOnlyList<string> ProvisioningErrors { get; init; }

    /// <summary>When the password was last changed, in UTC.</summary>
    public DateTimeOffset? LastPasswordChangeDateTime { get; init; }

    /// <summary>The service plans, by identifier and state.</summary>
    public required IReadOnlyList<AssignedPlan> AssignedPlans { get; init; }

    /// <summary>How the user came by each licence, by SKU and group.</summary>
    public required IReadOnlyList<LicenseAssignment> LicenseAssignments { get; init; }
}
