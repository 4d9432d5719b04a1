using Writeback.Checks.Connect;
using static Writeback.Checks.Connect.ServerIsActive;

namespace Writeback.Checks.Tests.Connect;

public sealed class ServerIsActiveTests
{
    private readonly ServerIsActive _check = new();

    [Fact]
    public void An_active_server_passes() => FindingAssert.IsAbout("SYNC01", Messages.Active, _check.Evaluate(Servers.Sound()));

    [Fact]
    public void A_staging_server_fails() => FindingAssert.IsAbout("SYNC01", Messages.Staging, _check.Evaluate(Servers.Sound().InStagingMode()));

    [Fact]
    public void A_configuration_that_does_not_say_allows_no_verdict()
        => FindingAssert.IsAbout("SYNC01", Messages.Unknown, _check.Evaluate(Servers.Sound().InStagingMode(null)));

    [Fact]
    public void A_server_without_a_name_is_no_subject()
        => FindingAssert.IsAbout(null, Messages.Staging, _check.Evaluate(Servers.Sound().WithoutName().InStagingMode()));
}
