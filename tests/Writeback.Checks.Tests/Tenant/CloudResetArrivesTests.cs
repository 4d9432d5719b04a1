using Writeback.Checks.Canary;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Tenant;

public sealed class CloudResetArrivesTests
{
    [Theory]
    [InlineData("succeeded", null, 2, 3, "Arrived")]
    [InlineData("succeeded", null, null, 3, "Arrived")]
    [InlineData("running", null, 2, 3, "Arrived")]
    [InlineData("succeeded", null, 2, null, "NotVerified")]
    [InlineData("succeeded", null, null, null, "CloudOnly")]
    [InlineData("running", null, null, null, "Unfinished")]
    [InlineData(null, null, null, null, "Unfinished")]
    [InlineData("failed", "OnPremisesConnectivityFailure", null, null, "Unreachable")]
    [InlineData("failed", "OnPremisesAdminActionRequired", null, null, "DirectoryRefuses")]
    [InlineData("failed", "OnPremisesPolicyViolation", null, null, "AgainstPolicy")]
    [InlineData("failed", "WritebackNotEnabled", null, null, "WritebackOff")]
    [InlineData("failed", "OfTomorrow", null, null, "Failed")]
    [InlineData("failed", null, null, null, "Failed")]
    public void The_furthest_that_the_password_came_decides(string? status, string? detail, int? arrived, int? verified, string message)
    {
        var finding = new CloudResetArrives().Evaluate(new WritebackLoop
        {
            User = "test@contoso.com",
            Server = "dc1.contoso.com",
            StartedAt = Days.Moment("2026-11-23"),
            OperationStatus = status,
            OperationDetail = detail,
            Legs =
            [
                new LoopLeg(LoopLegName.Request, TimeSpan.Zero, TimeSpan.FromSeconds(1), "accepted"),
                new LoopLeg(LoopLegName.Directory, TimeSpan.FromSeconds(1), arrived is { } at ? TimeSpan.FromSeconds(at) : null, null),
                new LoopLeg(LoopLegName.SignIn, TimeSpan.FromSeconds(2), verified is { } then ? TimeSpan.FromSeconds(then) : null, "data 52e"),
            ],
            Exchange = Tenants.Exchange,
        });

        Assert.Equal((message, "test@contoso.com"), (finding.Message.Id, finding.Subject));
    }
}
