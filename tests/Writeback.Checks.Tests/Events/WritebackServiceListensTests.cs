using Writeback.Checks.Events;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;
using static Writeback.Checks.Events.WritebackServiceListens;

namespace Writeback.Checks.Tests.Events;

public sealed class WritebackServiceListensTests
{
    [Fact]
    public void A_service_with_a_fresh_heartbeat_listens()
        => FindingAssert.Is(Messages.Listens, Judge(Logs.Sound()), Days.Moment("2026-11-19 08:00"), Days.Moment("2026-11-20 11:58"));

    [Fact]
    public void One_that_started_before_the_log_begins_listens_by_its_heartbeat()
        => Assert.Same(Messages.ListensSinceBefore, Judge(Logs.Quiet().Seen(31019, "2026-11-20 11:58"))!.Message);

    [Fact]
    public void A_stop_after_the_last_start_fails()
        => FindingAssert.Is(Messages.Stopped, Judge(Logs.Sound().Seen(31016, "2026-11-20 11:59")), Days.Moment("2026-11-20 11:59"));

    [Fact]
    public void A_stop_before_the_last_start_is_a_restart() => Assert.Same(Messages.Listens, Judge(Logs.Sound().Seen(31016, "2026-11-19 07:59"))!.Message);

    [Fact]
    public void An_endpoint_that_did_not_start_fails()
        => Assert.Same(Messages.NotStarted, Judge(Logs.Sound().Seen(6800, "2026-11-20 11:59", "ADSync"))!.Message);

    [Fact]
    public void Trouble_that_no_heartbeat_follows_fails_with_its_cure()
    {
        var finding = Judge(Logs.Sound().Seen(31034, "2026-11-20 11:59"))!;

        FindingAssert.Is(Messages.Troubled, finding, "31034", "ServiceBusListenerError", WritebackCodes.FindEvent(31034)!.Remedy, Days.Moment("2026-11-20 11:59"));
    }

    [Fact]
    public void Trouble_before_the_last_heartbeat_is_over() => Assert.Same(Messages.Listens, Judge(Logs.Sound().Seen(31034, "2026-11-20 11:50"))!.Message);

    [Fact]
    public void A_heartbeat_that_is_old_at_the_end_of_the_log_fails() => Assert.Same(Messages.Silent, Judge(Logs.Sound().Seen(31019, "2026-11-20 11:44"))!.Message);

    [Fact]
    public void The_end_of_the_log_is_when_it_was_read_where_that_is_known()
        => Assert.Same(Messages.Silent, Judge(Logs.Sound() with { CollectedAt = Logs.End.AddHours(1) })!.Message);

    [Fact]
    public void A_start_without_a_heartbeat_fails_unless_it_was_just_now()
    {
        Assert.Same(Messages.NoHeartbeat, Judge(Logs.Quiet().Seen(31015, "2026-11-20 11:00"))!.Message);
        Assert.Same(Messages.JustStarted, Judge(Logs.Quiet().Seen(31015, "2026-11-20 11:55"))!.Message);
    }

    [Fact]
    public void Without_events_of_the_service_there_is_no_verdict()
    {
        Assert.Equal(CheckStatus.Inconclusive, Judge(Logs.Quiet())!.Status);
        Assert.Same(Messages.NothingOfLife, Judge(Logs.Quiet().Seen(31002, "2026-11-20 11:00"))!.Message);
    }

    [Fact]
    public void Silences_that_no_restart_explains_retries_and_one_namespace_warn()
    {
        var log = Logs.Sound() with
        {
            HeartbeatGaps = [new(Logs.End.AddHours(-5), Logs.End.AddHours(-4), true), new(Logs.End.AddHours(-9), Logs.End.AddHours(-8), false)],
            MostRetriesInAnHour = 14,
            Namespaces = [new("a.servicebus.windows.net", Logs.End.AddMinutes(-2), null), new("b.servicebus.windows.net", Logs.End.AddHours(-2), null)],
        };

        Assert.Equal([Messages.Listens, Messages.OneNamespace, Messages.Gaps, Messages.ManyRetries], new WritebackServiceListens().Evaluate(log).Select(finding => finding.Message));
    }

    [Fact]
    public void A_damaged_file_is_said_and_the_rest_is_judged()
    {
        var findings = new WritebackServiceListens().Evaluate(Logs.Sound() with { Files = [new("events.xml", 12, EventDamage.CutOff, 1, 4000)] }).ToList();

        FindingAssert.IsAbout("events.xml", Messages.Damaged, findings[0], "ends in the middle of an event", 12L, 1L);
        Assert.Same(Messages.Listens, findings[1].Message);
    }

    private static Finding? Judge(ServerEvents log) => new WritebackServiceListens().Evaluate(log).FirstOrDefault();
}
