using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.ServerIsActive;

namespace Writeback.Checks.Tests.Connect;

public sealed class ServerIsActiveTests
{
    private static readonly Observation<OtherConnectServers> NoOthers = new(new ObservationFailure(FailureKind.NotConfigured, nameof(OtherConnectEvidence)));

    private readonly ServerIsActive _check = new();

    [Fact]
    public void An_active_server_passes() => FindingAssert.IsAbout("SYNC01", Messages.Active, _check.Evaluate(Servers.Sound(), NoOthers));

    [Fact]
    public void A_staging_server_fails() => FindingAssert.IsAbout("SYNC01", Messages.Staging, _check.Evaluate(Servers.Sound().InStagingMode(), NoOthers));

    [Fact]
    public void A_configuration_that_does_not_say_allows_no_verdict()
        => FindingAssert.IsAbout("SYNC01", Messages.Unknown, _check.Evaluate(Servers.Sound().InStagingMode(null), NoOthers));

    [Fact]
    public void A_server_without_a_name_is_no_subject()
        => FindingAssert.IsAbout(null, Messages.Staging, _check.Evaluate(Servers.Sound().WithoutName().InStagingMode(), NoOthers));

    [Fact]
    public void A_second_active_server_of_the_tenant_fails()
        => FindingAssert.IsAbout("SYNC01", Messages.TwoActive, _check.Evaluate(Servers.Sound(), Others(new("SYNC02", false, true), new("SYNC03", true, true))), (object)new[] { "SYNC02" });

    [Fact]
    public void Staging_servers_and_those_of_other_tenants_do_not_count()
        => FindingAssert.IsAbout("SYNC01", Messages.Active, _check.Evaluate(Servers.Sound(), Others(new("SYNC02", true, true), new("SYNC03", false, false), new("SYNC04", null, true))));

    private static Observation<OtherConnectServers> Others(params ConnectServer[] servers) => new(new OtherConnectServers(servers));
}
