using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Testing.Tests;

/// <summary>Assertions hold where they should, and fail where they should, in words.</summary>
public sealed class AssertTests
{
    private static readonly Door Door = new(IsOpen: true, "Ada Lovelace", "k-4711-8472");

    private static PackTest<HouseReport> Full => PackTest.Of(HouseChecks.Registry)
        .Given(Door)
        .GivenList(new Room("Hall", 20))
        .GivenList(new Sensor(new Uri("http://attic.example/")))
        .GivenList(new Reading(15) { Sensor = "attic.example" });

    [Fact]
    public void A_finding_is_told_from_another_message_argument_or_subject()
    {
        FindingAssert.Is(RoomsAreLarge.Messages.Small, RoomsAreLarge.Small(5, ["Box"]), 5.0, (string[])["Box"]);
        FindingAssert.Is(DoorIsClosed.Messages.Open, DoorIsClosed.Open(12), 12);

        Assert.Equal(
            "The finding differs.\nExpected: Open(hour: 13), Fail: It stands open at 13:00.\nActual:   Open(hour: 12), Fail: It stands open at 12:00.",
            Fails(() => FindingAssert.Is(DoorIsClosed.Open(13), DoorIsClosed.Open(12))));
        Assert.Contains("Actual:   Closed(), Pass: It is closed.", Fails(() => FindingAssert.Is(DoorIsClosed.Open(13), DoorIsClosed.Closed())), StringComparison.Ordinal);
        Assert.Contains("Actual:   none", Fails(() => FindingAssert.Is(DoorIsClosed.Open(13), null)), StringComparison.Ordinal);
        Assert.Contains("about Hall", Fails(() => FindingAssert.IsAbout("Hall", DoorIsClosed.Messages.Closed, DoorIsClosed.Closed())), StringComparison.Ordinal);
        Assert.Contains("[\"Box\"]", Fails(() => FindingAssert.Is(RoomsAreLarge.Small(5, ["Hall"]), RoomsAreLarge.Small(5, ["Box"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_of_a_failure_begins_where_the_test_asserts()
        => Assert.Matches(
            "^ +at Writeback.Sdk.Testing.Tests.AssertTests",
            Assert.Throws<CheckAssertionException>(() => FindingAssert.Is(DoorIsClosed.Open(13), DoorIsClosed.Open(12))).StackTrace!);

    [Fact]
    public async Task Findings_of_a_check_are_compared_as_a_whole()
    {
        var outcome = (await Full.JudgeAsync()).Entrance.DoorIsClosed;

        Assert.Contains("HS0001 gives other findings", Fails(() => FindingAssert.Gives(outcome)), StringComparison.Ordinal);
        Assert.Contains("HS0001 gives other findings", Fails(() => FindingAssert.Gives(outcome, DoorIsClosed.Open(12), DoorIsClosed.Open(12))), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_is_missing_is_named()
    {
        EvidenceAssert.CoversPack(Full.ToSnapshot());

        Assert.Equal(
            "Not all evidence of House is there. Missing: Reading, Room, Sensor.",
            Fails(() => EvidenceAssert.CoversPack(PackTest.Of(HouseChecks.Registry).Given(Door).ToSnapshot())));
    }

    [Fact]
    public Task Evidence_survives_a_bundle() => EvidenceAssert.RoundTripsAsync(PackTest.Of(HouseChecks.Registry)
        .Given(Door with { Key = "" })
        .GivenList(new Room("Hall", 20))
        .GivenList(new Sensor(new Uri("http://attic.example/")))
        .GivenList(new Reading(15) { Sensor = "attic.example" })
        .ToSnapshot());

    [Fact]
    public async Task Evidence_that_JSON_cannot_write_does_not_survive_a_bundle()
        => Assert.Contains(
            "Room: ",
            (await Assert.ThrowsAsync<CheckAssertionException>(() => EvidenceAssert.RoundTripsAsync(PackTest.Of(HouseChecks.Registry).GivenList(new Room("Hall", double.NaN)).ToSnapshot()))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task What_is_classified_and_copied_to_another_member_leaks_and_is_named()
    {
        await EvidenceAssert.LeaksNothingAsync(Full.ToSnapshot());

        var careless = Full.GivenList(new Reading(15) { Sensor = "of ada lovelace" }).Given(Door with { Note = "Ring for Ada Lovelace, 8472" });
        var message = (await Assert.ThrowsAsync<CheckAssertionException>(() => EvidenceAssert.LeaksNothingAsync(careless.ToSnapshot()))).Message;

        Assert.Contains("Door.Owner (Personal) is legible in evidence/Door.json of a redacted bundle.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_a_report_is_named()
    {
        await ReportAssert.TellsNoSecretAsync(await Full.JudgeAsync());

        var careless = await Full.Given(Door with { Note = "The key is k-4711-8472." }).JudgeAsync();
        var message = (await Assert.ThrowsAsync<CheckAssertionException>(() => ReportAssert.TellsNoSecretAsync(careless, new JsonReportRenderer()))).Message;

        Assert.Equal("Door.Key, which is secret, is legible in the report as json.", message);
    }

    [Fact]
    public void A_golden_file_that_is_missing_or_differs_fails_and_leaves_what_was_received()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "SomeTests.cs");
        File.WriteAllText(file, "");
        try
        {
            Assert.Contains("There is no golden file yet", Fails(() => GoldenFile.Verify("a\nb", file: file, method: "It")), StringComparison.Ordinal);
            File.Move(Path.Combine(folder.FullName, "SomeTests.It.received.txt"), Path.Combine(folder.FullName, "SomeTests.It.verified.txt"));
            GoldenFile.Verify("a\r\nb", file: file, method: "It");
            Assert.EndsWith("first in line 2.\nExpected: b\nActual:   c", Fails(() => GoldenFile.Verify("a\nc", file: file, method: "It")), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "SomeTests.It.received.txt")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Fails(Action assertion) => Assert.Throws<CheckAssertionException>(assertion).Message;
}
