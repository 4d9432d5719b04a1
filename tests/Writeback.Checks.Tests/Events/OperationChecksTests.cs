using Writeback.Checks.Events;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tests.Events;

/// <summary>WB7002, WB7003 and WB7004.</summary>
public sealed class OperationChecksTests
{
    private static readonly Observation<PasswordAudits> NoTenant = new(new ObservationFailure(FailureKind.NotConfigured, "TenantTarget"));

    [Fact]
    public void Failures_are_grouped_by_code_and_explained()
    {
        var log = Logs.Sound().With(
            Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Failed, 0x80230626, 33004),
            Logs.Operation("2026-11-20 10:00", PasswordOperationOutcome.Failed, 0x80230626, 33004),
            Logs.Operation("2026-11-20 09:00", PasswordOperationOutcome.Failed, null, 33008),
            Logs.Operation("2026-11-20 08:00", PasswordOperationOutcome.Failed, 0x8023ABCD),
            Logs.Operation("2026-11-20 07:00", PasswordOperationOutcome.Failed),
            Logs.Operation("2026-11-20 06:00", PasswordOperationOutcome.Succeeded));

        var findings = new OperationsSucceed().Evaluate(log).ToList();

        var known = WritebackCodes.FindHResult(0x80230626)!;
        FindingAssert.IsAbout(
            "0x80230626", OperationsSucceed.Messages.Failed, findings[0], 2, "0x80230626", "MACredentialsDenied", Days.Moment("2026-11-20 11:00"), known.Meaning, known.Cause, known.Remedy);
        Assert.Equal(
            [OperationsSucceed.Messages.Failed, OperationsSucceed.Messages.FailedForUnknown, OperationsSucceed.Messages.RefusedPeople, OperationsSucceed.Messages.FailedWithoutReason],
            findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_log_of_successes_passes_and_one_without_operations_proves_nothing()
    {
        Assert.Same(OperationsSucceed.Messages.AllSucceeded, Assert.Single(new OperationsSucceed().Evaluate(Logs.Sound().With(Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Succeeded)))).Message);
        Assert.Same(OperationsSucceed.Messages.NoOperations, Assert.Single(new OperationsSucceed().Evaluate(Logs.Sound())).Message);
    }

    [Theory]
    [InlineData(32004)]
    [InlineData(32010)]
    [InlineData(32005)]
    [InlineData(32009)]
    [InlineData(31014)]
    public void A_problem_of_registration_or_keys_fails_until_something_shows_it_mended(int id)
    {
        var log = Logs.Sound().Seen(id, "2026-11-20 09:00");

        FindingAssert.IsAbout($"{id}", OnboardingIsSound.Messages.Problem, Assert.Single(new OnboardingIsSound().Evaluate(log)), Described(id));
        Assert.Same(OnboardingIsSound.Messages.Sound, Assert.Single(new OnboardingIsSound().Evaluate(log.Seen(31005, "2026-11-20 10:00"))).Message);
        Assert.Same(OnboardingIsSound.Messages.Problem, Assert.Single(new OnboardingIsSound().Evaluate(log.Seen(31005, "2026-11-20 08:00"))).Message);
    }

    [Fact]
    public void Registering_that_does_not_end_and_switching_off_fail()
    {
        Assert.Same(OnboardingIsSound.Messages.Unfinished, Assert.Single(new OnboardingIsSound().Evaluate(Logs.Sound().Seen(31004, "2026-11-20 11:00"))).Message);
        Assert.Same(OnboardingIsSound.Messages.Sound, Assert.Single(new OnboardingIsSound().Evaluate(Logs.Sound().Seen(31004, "2026-11-20 11:55"))).Message);
        Assert.Same(OnboardingIsSound.Messages.SwitchedOff, Assert.Single(new OnboardingIsSound().Evaluate(Logs.Sound().Seen(31005, "2026-11-19 11:00").Seen(31013, "2026-11-20 11:00"))).Message);
        Assert.Same(OnboardingIsSound.Messages.SoundSince, Assert.Single(new OnboardingIsSound().Evaluate(Logs.Sound().Seen(31018, "2026-11-19 11:00"))).Message);
        Assert.Same(OnboardingIsSound.Messages.NoEvents, Assert.Single(new OnboardingIsSound().Evaluate(Logs.Quiet())).Message);
    }

    [Fact]
    public void A_result_with_a_code_points_to_the_directory()
        => Assert.Same(OperationsArrive.Messages.Directory, Decide(Logs.Sound().With(Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Failed, 0x80230626)), NoTenant));

    [Fact]
    public void A_start_without_a_result_points_to_the_server_unless_it_may_still_come()
    {
        Assert.Same(OperationsArrive.Messages.Server, Decide(Logs.Sound().With(Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Unfinished)), NoTenant));
        Assert.Same(OperationsArrive.Messages.Nothing, Decide(Logs.Sound().With(Logs.Operation("2026-11-20 11:59", PasswordOperationOutcome.Unfinished)), NoTenant));
    }

    [Fact]
    public void A_restart_during_an_operation_is_counted()
    {
        var log = Logs.Sound().With(Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Unfinished)) with { Starts = [Days.Moment("2026-11-20 11:02")] };

        Assert.Equal(1, Assert.Single(new OperationsArrive().Evaluate(log, NoTenant)).Arguments[3]);
    }

    [Fact]
    public void A_try_that_the_cloud_knows_and_the_server_does_not_points_to_the_cloud()
    {
        var tried = Tried("2026-11-20 10:00");

        Assert.Same(OperationsArrive.Messages.Cloud, Decide(Logs.Sound(), tried));
        Assert.Same(OperationsArrive.Messages.Directory, Decide(Logs.Sound().With(Logs.Operation("2026-11-20 10:01", PasswordOperationOutcome.Failed)), tried));
        Assert.Same(OperationsArrive.Messages.Nothing, Decide(Logs.Sound(), Tried("2026-11-12 10:00")));
    }

    [Fact]
    public void Operations_that_went_the_whole_way_pass()
        => Assert.Same(OperationsArrive.Messages.WholeWay, Decide(Logs.Sound().With(Logs.Operation("2026-11-20 11:00", PasswordOperationOutcome.Succeeded)), NoTenant));

    [Fact]
    public void A_log_that_does_not_say_when_it_ends_allows_no_verdict()
        => Assert.Same(OperationsArrive.Messages.NothingRead, Decide(Logs.Quiet() with { From = null, Until = null }, NoTenant));

    private static FindingMessage Decide(ServerEvents log, Observation<PasswordAudits> audits) => Assert.Single(new OperationsArrive().Evaluate(log, audits)).Message;

    private static Observation<PasswordAudits> Tried(string at)
        => new(new PasswordAudits(Logs.End.AddDays(-7), [new PasswordAudit(Days.Moment(at), "Reset password (self-service)", "failure", "OnPremisesConnectivityError", null, null)], true, null!));

    private static object?[] Described(int id)
    {
        var code = WritebackCodes.FindEvent(id)!;
        return [code.Code, code.Name, Days.Moment("2026-11-20 09:00"), code.Meaning, code.Cause, code.Remedy];
    }
}
