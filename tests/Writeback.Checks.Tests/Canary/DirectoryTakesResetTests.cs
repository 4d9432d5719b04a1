using System.Globalization;
using Writeback.Checks.Canary;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Checks.Tests.Canary;

/// <summary>WB9001: what a reset in the directory proves.</summary>
public sealed class DirectoryTakesResetTests
{
    private static readonly LdapFailure Late = new(LdapCause.TimedOut);

    [Fact]
    public void What_works_everywhere_and_is_restored_passes()
        => Assert.All(
            Evaluate(Step(CanaryAction.Reset), Step(CanaryAction.SignIn), Step(CanaryAction.Arrive), Step(CanaryAction.SignInOnEmulator), Step(CanaryAction.RestorePassword)),
            finding => Assert.Equal((CheckStatus.Pass, "alice@contoso.com"), (finding.Status, finding.Subject)));

    [Fact]
    public void A_password_that_nobody_knows_warns()
        => Assert.Equal(
            [DirectoryTakesReset.Messages.WasReset, DirectoryTakesReset.Messages.Accepted, DirectoryTakesReset.Messages.NobodyKnows],
            Evaluate(Step(CanaryAction.Reset), Step(CanaryAction.SignIn)).Select(finding => finding.Message));

    [Theory]
    [InlineData(LdapCause.InsufficientAccess, "NoRight")]
    [InlineData(LdapCause.PasswordPolicy, "AgainstPolicy")]
    [InlineData(LdapCause.UnwillingToPerform, "NotTaken")]
    public void A_reset_that_is_refused_fails_and_leaves_nothing_behind(LdapCause cause, string message)
        => Assert.Equal([message], Evaluate(Step(CanaryAction.Reset, new LdapFailure(cause, 50))).Select(finding => finding.Message.Id));

    [Fact]
    public void A_reset_that_may_have_happened_is_not_taken_for_one_that_did_not()
        => Assert.Equal(["NotKnown", "NobodyKnows"], Evaluate(Step(CanaryAction.Reset, Late)).Select(finding => finding.Message.Id));

    [Theory]
    [InlineData(CanaryAction.SignIn, LdapCause.WrongCredentials, "NotAccepted", CheckStatus.Fail)]
    [InlineData(CanaryAction.Arrive, LdapCause.TimedOut, "NotArrived", CheckStatus.Fail)]
    [InlineData(CanaryAction.Arrive, LdapCause.Unreachable, "NotVisible", CheckStatus.Warn)]
    [InlineData(CanaryAction.SignInOnEmulator, LdapCause.WrongCredentials, "NotAccepted", CheckStatus.Fail)]
    [InlineData(CanaryAction.RestorePassword, LdapCause.InsufficientAccess, "NotRestored", CheckStatus.Fail)]
    [InlineData(CanaryAction.RestoreMustChange, LdapCause.InsufficientAccess, "MustChangeLost", CheckStatus.Warn)]
    public void Each_step_that_fails_is_told(CanaryAction action, LdapCause cause, string message, CheckStatus status)
    {
        CanaryStep[] before = action is CanaryAction.SignInOnEmulator ? [Step(CanaryAction.Reset), Step(CanaryAction.Arrive)] : [Step(CanaryAction.Reset)];

        var finding = Assert.Single(Evaluate([.. before, Step(action, new LdapFailure(cause, 49, null, "52e"))]), finding => finding.Message.Id == message);

        Assert.Equal(status, finding.Status);
    }

    [Fact]
    public void Each_refusal_has_words_of_its_own_and_is_no_verdict()
    {
        var findings = Enum.GetValues<CanaryRefusal>().Select(refusal => Assert.Single(Evaluate(Canary() with { Refusal = refusal }))).ToList();

        Assert.All(findings, finding => Assert.Equal(CheckStatus.Inconclusive, finding.Status));
        Assert.Equal(findings.Count, findings.Select(finding => finding.ToString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(findings, finding => Assert.StartsWith("Nothing was changed", finding.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_dry_run_names_each_step_and_its_server()
    {
        var finding = Assert.Single(Evaluate(Canary(Step(CanaryAction.Reset), Step(CanaryAction.SignIn), Step(CanaryAction.RestoreMustChange)) with { IsDryRun = true }));

        Assert.Equal((CheckStatus.Inconclusive, "WouldReset"), (finding.Status, finding.Message.Id));
        Assert.Equal(3, ((IReadOnlyList<LocalizableText>)finding.Arguments[2]!).Count(step => step.ToString().EndsWith(" on dc1.contoso.com", StringComparison.Ordinal)));
        Assert.Contains("לאפס אותה לסיסמה אקראית ב-dc1.contoso.com, להיכנס באמצעותה ב-dc1.contoso.com", finding.GetText(CultureInfo.GetCultureInfo("he")), StringComparison.Ordinal);
    }

    private static CanaryStep Step(CanaryAction action, LdapFailure? failure = null) => new(action, "dc1.contoso.com", failure, TimeSpan.FromMilliseconds(40));

    private static DirectoryCanary Canary(params CanaryStep[] steps) => new()
    {
        User = "alice@contoso.com",
        Account = "MSOL_1",
        Server = "dc1.contoso.com",
        IsDryRun = false,
        IsPasswordKnown = false,
        Steps = steps,
    };

    private static List<Finding> Evaluate(params CanaryStep[] steps) => Evaluate(Canary(steps));

    private static List<Finding> Evaluate(DirectoryCanary canary) => [.. new DirectoryTakesReset().Evaluate(canary)];
}
