using Writeback.Checks.Licensing;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Licensing;

public sealed class EntitlementTests
{
    private readonly CloudOnlyUsersAreEntitled _cloud = new();
    private readonly SynchronizedUsersAreLicensed _synchronized = new();

    [Fact]
    public void Office_is_enough_for_cloud_only_users()
        => FindingAssert.Is(CloudOnlyUsersAreEntitled.Messages.Entitled, _cloud.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.Office, Tenants.OtherPlan))), (object)new[] { "ENTERPRISEPACK" });

    [Fact]
    public void Basic_is_enough_for_cloud_only_users()
        => Assert.Equal("Entitled", _cloud.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.Unheard, new Guid("c4da7f8a-5ee2-4c99-a7e1-87d2df57f6fe")))).Message.Id);

    [Fact]
    public void A_subscription_that_is_suspended_entitles_nobody()
        => FindingAssert.Is(
            CloudOnlyUsersAreEntitled.Messages.NotEntitled, _cloud.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.E3, Tenants.P1) with { CapabilityStatus = "Suspended" })), 1, LicenseCatalog.Current.AsOf);

    [Fact]
    public void Synchronised_users_without_the_plan_are_counted()
        => FindingAssert.Is(
            SynchronizedUsersAreLicensed.Messages.Unlicensed, _synchronized.Evaluate(Users(10, new PlanSet([Tenants.OtherPlan, Tenants.P1], 6), new PlanSet([Tenants.OtherPlan], 3), new PlanSet([], 1))), 4, 10);

    [Fact]
    public void All_licensed_is_all_well()
        => FindingAssert.Is(SynchronizedUsersAreLicensed.Messages.Licensed, _synchronized.Evaluate(Users(6, new PlanSet([Tenants.P2], 6))), 6);

    [Fact]
    public void Nobody_synchronised_needs_none() => FindingAssert.Is(SynchronizedUsersAreLicensed.Messages.Nobody, _synchronized.Evaluate(Users(0)));

    private static SynchronizedUsers Users(int enabled, params PlanSet[] sets) => new(enabled, sets, Tenants.Exchange);
}
