// Tests of a check, of its probe, and of the pack, against the registry that the generator wrote.
using System.Globalization;
using Writeback.Sdk;
using Writeback.Sdk.Testing;
using Writeback.Sdk.Testing.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace TeamPack.Tests;

public sealed class RequestsAreServedTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static PackTest<TeamReport> Team => PackTest.Of(TeamChecks.Registry).At(Noon).Select("Helpdesk");

    [Fact]
    public async Task A_request_may_wait_for_half_an_hour()
    {
        var report = await Team.Given(new WaitingRequests(2, Noon.AddMinutes(-30))).JudgeAsync();

        FindingAssert.Gives(report.Helpdesk.RequestsAreServed, RequestsAreServed.Served(2, 30));
    }

    [Fact]
    public async Task Patience_is_configured()
    {
        var report = await Team.Given(new WaitingRequests(2, Noon.AddMinutes(-30))).Setting("checks:TM0001:Patience", "00:10:00").JudgeAsync();

        FindingAssert.Gives(report.Helpdesk.RequestsAreServed, RequestsAreServed.Late(2, 30));
        Assert.Equal("Rufen Sie den Helpdesk an.", report.Helpdesk.RequestsAreServed.Findings[0].GetRemedy(CultureInfo.GetCultureInfo("de")));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_no_pass()
    {
        var seen = await Team.Given(new Spool("/no/such/folder")).LogTo(output).ObserveAsync<WaitingRequests>();

        Assert.Equal(FailureKind.Unavailable, seen.Failure?.Kind);
        Assert.Single(seen.Attempts);
    }

    [Fact]
    public async Task What_was_seen_survives_a_bundle_and_names_no_folder()
    {
        var evidence = Team.Given(new Spool("/srv/spool-of-contoso")).Given(new WaitingRequests(2, Noon)).ToSnapshot();

        await EvidenceAssert.RoundTripsAsync(evidence);
        await EvidenceAssert.LeaksNothingAsync(evidence);
    }

    // What machines of ours once sent: team collect --select Helpdesk --spool DIR --output FILE --redact
    [Theory]
    [BundleData("Bundles/*.zip")]
    public async Task What_was_once_seen_is_judged_as_it_was(RecordedBundle bundle)
    {
        var report = await Team.LogTo(output).JudgeAsync(bundle);
        await output.WriteReportAsync(report);

        Assert.Equal(bundle.Name.Split('-')[0] == "late", report.Helpdesk.RequestsAreServed.Failed);
    }

    [Fact]
    public void The_checks_of_password_writeback_are_part_of_the_pack() => Assert.NotNull(TeamChecks.Registry.Find("WB3004"));
}
