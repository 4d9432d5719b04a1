using Writeback.Checks.Licensing;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Licensing;

/// <summary>How a user stands with licences; the checks of the test user and of the administrator say it in their words.</summary>
public sealed class UserLicenseTests
{
    private static readonly AssignedPlan[] Nothing = [];

    [Fact]
    public void A_plan_in_use_is_a_licence() => Expect("Licensed", Tenants.Megan());

    [Theory]
    [InlineData("Warning", "Licensed")]
    [InlineData("Suspended", "Suspended")]
    [InlineData("LockedOut", "Suspended")]
    [InlineData("Deleted", "Unlicensed")]
    [InlineData("OfTomorrow", "Unlicensed")]
    [InlineData(null, "Unlicensed")]
    public void The_state_of_the_plan_decides(string? state, string message) => Expect(message, Tenants.Megan() with { AssignedPlans = [new AssignedPlan(Tenants.P1, state)] });

    [Fact]
    public void P2_alone_is_enough() => Expect("Licensed", Tenants.Megan() with { AssignedPlans = [new AssignedPlan(Tenants.P2, "Enabled")] });

    [Fact]
    public void Other_plans_are_not() => Expect("Unlicensed", Tenants.Megan() with { AssignedPlans = [new AssignedPlan(Tenants.OtherPlan, "Enabled")], LicenseAssignments = [] });

    [Fact]
    public void A_plan_that_is_switched_off_is_named_with_its_licence()
        => Expect("PlanDisabled", Tenants.Megan() with { AssignedPlans = Nothing, LicenseAssignments = [new LicenseAssignment(Tenants.E3, null, [Tenants.P1], "Active", "None")] }, "SPE_E3");

    [Fact]
    public void A_group_that_could_not_assign_is_named_with_the_reason()
        => Expect("GroupFailed", Tenants.Megan() with { AssignedPlans = Nothing, LicenseAssignments = [new LicenseAssignment(Tenants.E3, "a-group", [], "Error", "CountViolation")] }, "SPE_E3", "a-group", "CountViolation");

    [Fact]
    public void An_assignment_of_ones_own_that_failed_is_named_with_the_reason()
        => Expect("AssignmentFailed", Tenants.Megan() with { AssignedPlans = Nothing, LicenseAssignments = [new LicenseAssignment(Tenants.E3, null, [], "Error", "MutuallyExclusiveViolation")] }, "SPE_E3", "MutuallyExclusiveViolation");

    [Fact]
    public void A_failure_of_a_licence_without_the_plan_is_no_reason()
        => Expect("Unlicensed", Tenants.Megan() with { AssignedPlans = Nothing, LicenseAssignments = [new LicenseAssignment(Tenants.Office, null, [], "Error", "CountViolation")] });

    [Fact]
    public void A_meeting_room_is_no_licence_for_a_person()
        => Expect("DeviceOnly", Tenants.Megan() with { LicenseAssignments = [new LicenseAssignment(Tenants.MeetingRoom, null, [], "Active", "None")] }, "MEETING_ROOM");

    [Fact]
    public void A_meeting_room_beside_a_licence_does_no_harm()
        => Expect("Licensed", Tenants.Megan() with { LicenseAssignments = [.. Tenants.Megan().LicenseAssignments, new LicenseAssignment(Tenants.MeetingRoom, null, [], "Active", "None")] });

    [Fact]
    public void A_user_who_is_not_there_allows_no_verdict()
        => FindingAssert.IsAbout("megan@contoso.com", TestUserIsLicensed.Messages.Unknown, new TestUserIsLicensed().Evaluate(Tenants.NotFound()));

    private static void Expect(string message, TenantUser user, params object?[] arguments)
    {
        FindingAssert.IsAbout("megan@contoso.com", CheckMessages.Of<TestUserIsLicensed>(message), new TestUserIsLicensed().Evaluate(Tenants.Tested(user)), arguments);
        FindingAssert.IsAbout("admin@contoso.com", CheckMessages.Of<AdministratorIsLicensed>(message), new AdministratorIsLicensed().Evaluate(Tenants.Administered(user)), arguments);
    }
}
