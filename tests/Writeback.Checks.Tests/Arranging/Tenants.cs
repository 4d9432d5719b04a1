using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests;

/// <summary>What tenants own and whom they have, as Microsoft Graph tells it.</summary>
internal static class Tenants
{
    public static readonly Guid P1 = new("41781fb2-bc02-4b7c-bd55-b576c07bb09d");

    public static readonly Guid P2 = new("eec0eb4f-6444-4f95-aba0-50c24d67f998");

    public static readonly Guid E3 = new("05e9a617-0261-4cee-bb44-138d3ef5d965");

    public static readonly Guid MeetingRoom = new("6070a4c8-34c6-4937-8dfb-39bbc6397a60");

    public static readonly Guid Office = new("6fd2c87f-b296-42f0-b197-1e91e994b900");

    /// <summary>A subscription that is younger than the table.</summary>
    public static readonly Guid Unheard = new("00000000-0000-0000-0000-00000000beef");

    public static readonly Guid OtherPlan = new("8a256a2b-b617-496d-b51b-e76466e88db0");

    public static readonly GraphExchange Exchange = new(1, 0, []);

    public static TenantLicenses Owning(params SubscribedSku[] skus) => new(skus, Exchange);

    public static SubscribedSku Sku(Guid id, params Guid[] plans) => new()
    {
        SkuId = id,
        SkuPartNumber = id == E3 ? "SPE_E3" : null,
        CapabilityStatus = "Enabled",
        AppliesTo = "User",
        ConsumedUnits = 212,
        EnabledUnits = 250,
        WarningUnits = 0,
        ServicePlans = [.. plans.Select(plan => new ServicePlan(plan, null, "User", "Success"))],
    };

    public static TenantUser Megan() => new()
    {
        Id = "3f6c1a52-8d47-4c0e-a0f5-5b1f5d0c9e77",
        UserPrincipalName = "megan@contoso.com",
        AccountEnabled = true,
        UserType = "Member",
        OnPremisesSyncEnabled = true,
        OnPremisesLastSyncDateTime = Days.Moment("2026-11-22 18:02"),
        OnPremisesDomainName = "corp.contoso.com",
        ProvisioningErrors = [],
        AssignedPlans = [new AssignedPlan(P1, "Enabled")],
        LicenseAssignments = [new LicenseAssignment(E3, null, [], "Active", "None")],
    };

    public static TestUserAccount Tested(TenantUser user) => new(new AccountLookup("megan@contoso.com", user, 1, null), Exchange);

    public static TestUserAccount NotFound(int matches = 0, string? deletedAt = null)
        => new(new AccountLookup("megan@contoso.com", null, matches, deletedAt is null ? null : Days.Moment(deletedAt)), Exchange);

    public static AdminAccount Administered(TenantUser user) => new(new AccountLookup("admin@contoso.com", user, 1, null), Exchange);
}
