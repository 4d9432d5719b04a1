using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>What events say together.</summary>
public sealed class OperationTests
{
    private static readonly Guid Id = Guid.Parse("4e7fa6c3-0d9b-4f4f-8d6e-2b8a4c1f9e01");
    private static readonly Guid Other = Guid.Parse("4e7fa6c3-0d9b-4f4f-8d6e-2b8a4c1f9e02");

    [Fact]
    public void Events_of_one_TrackingId_are_one_operation()
    {
        var operation = Assert.Single(Reading.Of(new EventLog().Operation(31001, 31002, "08:00", Id)).Operations);

        Assert.Equal((Id, PasswordOperationKind.Reset, PasswordOperationOutcome.Succeeded, true), (operation.TrackingId, operation.Kind, operation.Outcome, operation.HasStart));
        Assert.Equal([31001, 31002], operation.Events);
        Assert.Equal("alice@contoso.com", operation.UserPrincipalName);
    }

    [Fact]
    public void A_failure_has_its_reason_and_the_code_of_the_engine()
    {
        var operation = Assert.Single(Reading.Of(new EventLog().Operation(31006, 31008, "08:00", Id, "80230619", 33008)).Operations);

        Assert.Equal(
            (PasswordOperationKind.Change, PasswordOperationOutcome.Failed, 33008, 0x80230619u, false),
            (operation.Kind, operation.Outcome, operation.ReasonEvent, operation.EngineResult, operation.IsJoinedByTime));
    }

    [Fact]
    public void The_engines_error_has_no_TrackingId_and_is_joined_by_time()
    {
        var log = new EventLog()
            .Operation(31009, 31011, "08:00:10", Id)
            .Operation(31009, 31011, "08:30:10", Other)
            .Add(6329, "08:30:09", "BAIL: MMS(1234): admaexport.cpp(2976): 0x80231367", "ADSync");

        var operations = Reading.Of(log).Operations;

        Assert.Equal([Other, Id], operations.Select(operation => operation.TrackingId!.Value));
        Assert.Equal((0x80231367u, true), (operations[0].EngineResult, operations[0].IsJoinedByTime));
        Assert.Null(operations[1].EngineResult);
        Assert.Contains(6329, operations[0].Events);
    }

    [Fact]
    public void Of_two_operations_at_once_each_gets_its_own_error()
    {
        var log = new EventLog()
            .Operation(31001, 31003, "08:00:01", Id, "80230626", 33004)
            .Operation(31001, 31003, "08:00:02", Other, "80230619", 33008)
            .Add(6329, "08:00:02", "hr=0x80230626", "ADSync")
            .Add(6329, "08:00:01", "hr=0x80230619", "ADSync");

        Assert.All(Reading.Of(log).Operations, operation => Assert.Equal(operation.TrackingId == Id ? 0x80230626u : 0x80230619u, operation.EngineResult));
    }

    [Fact]
    public void An_error_of_the_engine_that_belongs_to_none_stands_for_itself()
    {
        var log = new EventLog().Operation(31001, 31002, "08:00", Id).Add(6329, "08:00:01", "hr=80230626", "ADSync").Add(6329, "11:00", "hr=8023062C", "ADSync");

        var alone = Reading.Of(log).Operations.Where(operation => operation.TrackingId is null).ToList();

        Assert.Equal([0x8023062Cu, 0x80230626u], alone.Select(operation => operation.EngineResult!.Value));
        Assert.All(alone, operation => Assert.Equal((PasswordOperationOutcome.Failed, false), (operation.Outcome, operation.HasStart)));
    }

    [Fact]
    public void The_order_of_the_log_makes_no_difference()
    {
        var forward = new EventLog().Add(31001, "08:00:00", $"TrackingId: {Id}").Add(6329, "08:00:01", "hr=80230626", "ADSync").Add(31003, "08:00:02", $"TrackingId: {Id}");
        var backward = new EventLog().Add(31003, "08:00:02", $"TrackingId: {Id}").Add(6329, "08:00:01", "hr=80230626", "ADSync").Add(31001, "08:00:00", $"TrackingId: {Id}");

        var one = Assert.Single(Reading.Of(forward).Operations);
        var other = Assert.Single(Reading.Of(backward).Operations);

        Assert.Equal(one with { Events = [] }, other with { Events = [] });
        Assert.Equal([31001, 6329, 31003], one.Events);
        Assert.Equal(one.Events, other.Events);
        Assert.Equal(TimeSpan.FromSeconds(2), one.Duration);
    }

    [Fact]
    public void A_start_without_an_end_is_unfinished()
        => Assert.Equal(PasswordOperationOutcome.Unfinished, Assert.Single(Reading.Of(new EventLog().Add(31001, "08:00", $"TrackingId: {Id}")).Operations).Outcome);

    [Fact]
    public void The_newest_operations_are_kept_and_all_are_counted()
    {
        var log = new EventLog();
        for (var index = 0; index < 1500; index++)
        {
            log.Operation(31001, 31002, TimeSpan.FromSeconds(index * 50).ToString("c"), Guid.NewGuid());
        }

        var events = Reading.Of(log);

        Assert.Equal((1500L, ServerEvents.MaxOperations), (events.OperationsSeen, events.Operations.Count));
        Assert.Equal(EventLog.At("00:00") + TimeSpan.FromSeconds(1499 * 50), events.Operations[0].At);
    }

    [Fact]
    public void Heartbeats_name_namespaces_and_their_gaps_tell_restarts_from_silence()
    {
        var log = new EventLog()
            .Add(31015, "08:00")
            .Add(31019, "08:01", "endpoint https://ssprdedicatedsbprodweu.servicebus.windows.net/t")
            .Add(31019, "08:40", "endpoint https://ssprdedicatedsbprodneu.servicebus.windows.net/t")
            .Add(31016, "09:00").Add(31015, "09:20")
            .Add(31019, "09:21", "namespace ssprdedicatedsbprodweu.servicebus.windows.net")
            .Add(31034, "09:22", "SSPRDEDICATEDSBPRODNEU.servicebus.windows.net failed");

        var events = Reading.Of(log);

        Assert.Equal(
            [new("ssprdedicatedsbprodneu.servicebus.windows.net", EventLog.At("08:40"), EventLog.At("09:22")), new("ssprdedicatedsbprodweu.servicebus.windows.net", EventLog.At("09:21"), null)],
            events.Namespaces);
        Assert.Equal([new(EventLog.At("08:40"), EventLog.At("09:21"), true), new(EventLog.At("08:01"), EventLog.At("08:40"), false)], events.HeartbeatGaps);
        Assert.Equal([EventLog.At("09:20"), EventLog.At("08:00")], events.Starts);
    }

    [Fact]
    public void Retries_are_counted_by_the_hour()
    {
        var log = new EventLog();
        foreach (var minute in Enumerable.Range(0, 14))
        {
            log.Add(32014, $"10:{minute:00}").Add(32014, "12:30");
        }

        Assert.Equal(14, Reading.Of(log).MostRetriesInAnHour);
    }

    [Fact]
    public void The_time_line_tells_the_story_newest_first_without_heartbeats()
    {
        var log = new EventLog().Add(31015, "08:00").Add(31019, "08:05").Add(32014, "08:06").Add(32014, "08:07").Add(32014, "08:08")
            .Operation(31001, 31003, "08:10", Id, "80230626", 33004).Add(6329, "08:10", "hr=80230626", "ADSync");

        Assert.Equal(
            ["31001", "33004 80230626", "31003", "6329 80230626", "3 of 32014", "31015"],
            Reading.Of(log).Timeline.Select(entry => $"{(entry.Count > 1 ? $"{entry.Count} of " : "")}{entry.Id}{(entry.EngineResult is { } result ? $" {result:X8}" : "")}"));
    }
}
