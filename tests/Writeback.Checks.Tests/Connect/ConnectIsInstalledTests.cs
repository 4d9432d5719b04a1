using Writeback.Checks.Connect;
using static Writeback.Checks.Connect.ConnectIsInstalled;

namespace Writeback.Checks.Tests.Connect;

public sealed class ConnectIsInstalledTests
{
    private readonly ConnectIsInstalled _check = new();

    [Fact]
    public void A_live_server_says_what_it_runs()
        => FindingAssert.IsAbout("SYNC01", Messages.Installed, _check.Evaluate(Servers.Sound()), new Version(2, 6, 92, 0));

    [Fact]
    public void An_export_says_what_the_server_ran_then()
        => FindingAssert.IsAbout(
            "SYNC01",
            Messages.Exported,
            _check.Evaluate(Servers.Sound().ExportedOn("2026-11-16 08:12:44")),
            new Version(2, 6, 92, 0),
            Days.Moment("2026-11-16 08:12:44"));

    [Fact]
    public void A_configuration_without_a_version_allows_no_verdict()
        => FindingAssert.IsAbout("SYNC01", Messages.VersionUnknown, _check.Evaluate(Servers.Sound().OfVersion(null)));

    [Fact]
    public void A_server_without_a_name_is_no_subject()
        => FindingAssert.IsAbout(null, Messages.Installed, _check.Evaluate(Servers.Sound().WithoutName()), new Version(2, 6, 92, 0));
}
