using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Testing.Tests;

public sealed class PackTestTests
{
    private static readonly Door Closed = new(IsOpen: false, "Ada", "k-4711");

    private static readonly Door Open = Closed with { IsOpen = true };

    private static PackTest<HouseReport> House => PackTest.Of(HouseChecks.Registry);

    [Fact]
    public async Task A_check_is_judged_by_given_evidence_alone()
    {
        var report = await House.Given(Open).JudgeAsync();

        FindingAssert.Gives(report.Entrance.DoorIsClosed, DoorIsClosed.Open(12));
        FindingAssert.Gives(report.Entrance.DoorIsClosed, DoorIsClosed.Messages.Open, 12);
        Assert.Equal(RunSource.Bundle, report.Run.Source);
    }

    [Fact]
    public async Task What_was_not_given_is_not_there_and_an_input_is_not_configured()
    {
        var report = await House.Given(Closed).JudgeAsync();

        Assert.Equal(CheckStatus.Inconclusive, report.Inside.RoomsAreLarge.Status);
        Assert.Null(report.FindObservation<Reading>()?.Value);
        Assert.Equal(FailureKind.NotConfigured, report.FindObservation<Sensor>()?.Failure?.Kind);
    }

    [Fact]
    public async Task Lists_options_and_the_start_of_the_run_are_given()
    {
        var report = await House.Given(Closed).GivenList(new Room("Hall", 20), new Room("Box", 5)).Setting("checks:HS0002:Smallest", "6").JudgeAsync();

        FindingAssert.Gives(report.Inside.RoomsAreLarge, RoomsAreLarge.Large(20).About("Hall"), RoomsAreLarge.Small(5, ["Box"]).About("Box"));
        FindingAssert.Gives((await House.Given(Open).At(new DateTimeOffset(2026, 5, 1, 7, 0, 0, TimeSpan.Zero)).JudgeAsync()).Entrance.DoorIsClosed, DoorIsClosed.Open(7));
    }

    [Fact]
    public async Task The_failure_of_one_element_stands_beside_the_others()
    {
        var report = await House
            .GivenEach(
                new Observation<Reading>(new Reading(15) { Sensor = "attic" }),
                new Observation<Reading>(new ObservationFailure(FailureKind.TimedOut, "TimeoutException"), "cellar"))
            .JudgeAsync();

        var findings = report.Inside.ItIsWarm.Findings;
        FindingAssert.IsAbout("attic", ItIsWarm.Messages.Cold, findings[0], 15.0);
        Assert.Equal(("cellar", CheckStatus.Inconclusive), (findings[1].Subject, findings[1].Status));
    }

    [Fact]
    public async Task A_failure_of_a_probe_is_given()
        => Assert.Equal(CheckStatus.Inconclusive, (await House.GivenFailure<Door>(FailureKind.Denied, "The porter says no.").JudgeAsync()).Entrance.DoorIsClosed.Status);

    [Fact]
    public void What_the_pack_does_not_know_is_refused()
    {
        Assert.Contains("neither evidence nor an input of House, which knows Door", Assert.Throws<ArgumentException>(() => House.Given("text")).Message, StringComparison.Ordinal);
        Assert.Contains(nameof(PackTest<>.GivenList), Assert.Throws<ArgumentException>(() => House.Given(new Room("Hall", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("DoorProbe observes one Door", Assert.Throws<ArgumentException>(() => House.GivenList(Open)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_observes_what_was_not_given_and_only_that()
    {
        var porter = new Porter();
        var house = House.Select("HS0001", "HS0002");
        house.Services.AddSingleton(porter);

        var observed = await house.RunAsync();
        var given = await house.Given(Closed).RunAsync();

        Assert.Equal(1, porter.Looks);
        Assert.True(observed.Entrance.DoorIsClosed.Failed);
        Assert.True(given.Entrance.DoorIsClosed.Passed);
        Assert.Empty(given.FindListObservation<Room>()?.Value ?? []);
    }

    [Fact]
    public async Task One_probe_runs_and_what_it_needs_is_given()
    {
        var rooms = await House.Given(Open).ObserveListAsync<Room>();

        Assert.Equal("Hall", Assert.Single(rooms.Value!).Name);
    }

    [Fact]
    public async Task A_bundle_is_judged_and_what_was_given_takes_the_place_of_what_was_recorded()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var output = File.Create(file))
            {
                await EvidenceBundle.WriteAsync(House.Given(Open).ToSnapshot(), new EvidenceBundleSettings { ToolName = "test", ToolVersion = "1" }, output);
            }

            Assert.True((await House.JudgeBundleAsync(file)).Entrance.DoorIsClosed.Failed);
            Assert.True((await House.Given(Closed).JudgeBundleAsync(file)).Entrance.DoorIsClosed.Passed);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Two_reports_of_the_same_evidence_are_the_same_to_the_byte()
    {
        var house = House.Given(Open).GivenList(new Room("Hall", 20));

        Assert.Equal(
            await ReportText.RenderAsync(await house.JudgeAsync(), new JsonReportRenderer()),
            await ReportText.RenderAsync(await house.JudgeAsync(), new JsonReportRenderer()));
    }

    [Fact]
    public async Task A_report_is_compared_with_a_golden_file() => await GoldenFile.VerifyAsync(await House.Given(Open).JudgeAsync());

    [Fact]
    public void The_pipeline_of_a_probe_is_what_its_attributes_and_the_settings_say()
    {
        Assert.Equal("timeout 60s, retry 1x from 1s, breaker after 3, timeout 5s", House.ShapeOf<DoorProbe>().ToString());
        Assert.Equal("timeout 60s, breaker after 3, timeout 2s", House.Setting("probes:DoorProbe:MaxRetries", "0").Setting("probes:DoorProbe:AttemptTimeout", "00:00:02").ShapeOf<DoorProbe>().ToString());
    }

    [Fact]
    public async Task Time_is_the_tests_to_move()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 7, 0, 0, TimeSpan.Zero));
        var asked = new TaskCompletionSource();
        var house = House.In(clock);
        house.Services.AddSingleton<Porter>(new SilentPorter(asked));

        var observing = house.Limit(options => options.Probes["DoorProbe"] = new ProbePolicyOverride { MaxRetries = 0 }).ObserveAsync<Door>();
        await asked.Task;
        clock.Advance(TimeSpan.FromSeconds(5));
        var seen = await observing;

        Assert.Equal(FailureKind.TimedOut, seen.Failure?.Kind);
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(seen.Attempts).Duration);
    }

    private sealed class SilentPorter(TaskCompletionSource asked) : Porter
    {
        public override async Task<Door> LookAsync(CancellationToken cancellationToken)
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
