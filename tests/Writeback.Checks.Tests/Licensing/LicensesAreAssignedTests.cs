using Writeback.Checks.Licensing;
using Writeback.Sdk.Probes.Tenant;
using static Writeback.Checks.Licensing.LicensesAreAssigned;

namespace Writeback.Checks.Tests.Licensing;

public sealed class LicensesAreAssignedTests
{
    private readonly LicensesAreAssigned _check = new();

    [Fact]
    public void Seats_are_counted_over_all_subscriptions_that_are_usable()
        => FindingAssert.Is(
            Messages.Assigned,
            _check.Evaluate(Tenants.Owning(Sku(200, 250), Sku(5, 10), Sku(0, 1000) with { CapabilityStatus = "Suspended" }, Tenants.Sku(Tenants.Office, Tenants.OtherPlan))),
            205L, 260L);

    [Fact]
    public void Somebody_has_to_have_one() => FindingAssert.Is(Messages.Nobody, _check.Evaluate(Tenants.Owning(Sku(0, 25))), 25L);

    [Fact]
    public void Without_a_seat_left_the_next_user_gets_none() => FindingAssert.Is(Messages.Exhausted, _check.Evaluate(Tenants.Owning(Sku(26, 25))), 26L, 25L);

    [Fact]
    public void Seats_in_the_grace_period_count()
        => FindingAssert.Is(Messages.Assigned, _check.Evaluate(Tenants.Owning(Sku(20, 0) with { CapabilityStatus = "Warning", WarningUnits = 25 })), 20L, 25L);

    [Fact]
    public void What_Graph_does_not_say_allows_no_verdict() => FindingAssert.Is(Messages.Unknown, _check.Evaluate(Tenants.Owning(Sku(null, null))));

    [Fact]
    public void Nothing_usable_allows_no_verdict() => FindingAssert.Is(Messages.NoneUsable, _check.Evaluate(Tenants.Owning()));

    private static SubscribedSku Sku(int? consumed, int? enabled) => Tenants.Sku(Tenants.E3, Tenants.P1) with { ConsumedUnits = consumed, EnabledUnits = enabled };
}
