using Writeback.Checks.Licensing;
using static Writeback.Checks.Licensing.TenantOwnsLicense;

namespace Writeback.Checks.Tests.Licensing;

public sealed class TenantOwnsLicenseTests
{
    private readonly TenantOwnsLicense _check = new();

    [Fact]
    public void A_subscription_with_P1_is_enough()
        => FindingAssert.Is(Messages.Owned, _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.E3, Tenants.P1))), (object)new[] { "SPE_E3" });

    [Fact]
    public void A_subscription_that_is_younger_than_the_table_is_judged_by_its_plans()
        => FindingAssert.Is(Messages.Owned, _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.Unheard, Tenants.P2))), (object)new[] { Tenants.Unheard.ToString("D") });

    [Fact]
    public void Office_alone_is_not_enough()
        => FindingAssert.Is(Messages.None, _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.Office, Tenants.OtherPlan))), 1, LicenseCatalog.Current.AsOf);

    [Fact]
    public void A_plan_that_is_switched_off_does_not_count()
    {
        var sku = Tenants.Sku(Tenants.E3, Tenants.P1);
        sku = sku with { ServicePlans = [sku.ServicePlans[0] with { ProvisioningStatus = "Disabled" }] };

        FindingAssert.Is(Messages.None, _check.Evaluate(Tenants.Owning(sku)), 1, LicenseCatalog.Current.AsOf);
    }

    [Fact]
    public void A_meeting_room_does_not_count()
        => FindingAssert.Is(Messages.OnlyForDevices, _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.MeetingRoom, Tenants.P1))), (object)new[] { "MEETING_ROOM" });

    [Theory]
    [InlineData("Warning", "Expiring")]
    [InlineData("Suspended", "Over")]
    [InlineData("LockedOut", "Over")]
    [InlineData("Deleted", "Over")]
    [InlineData("OfTomorrow", "UnknownState")]
    [InlineData(null, "UnknownState")]
    public void The_state_decides(string? state, string message)
        => Assert.Equal(message, _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.E3, Tenants.P1) with { CapabilityStatus = state })).Message.Id);

    [Fact]
    public void One_that_is_enabled_outweighs_one_that_is_suspended()
        => Assert.Equal("Owned", _check.Evaluate(Tenants.Owning(Tenants.Sku(Tenants.E3, Tenants.P1), Tenants.Sku(Tenants.Unheard, Tenants.P1) with { CapabilityStatus = "Suspended" })).Message.Id);
}
