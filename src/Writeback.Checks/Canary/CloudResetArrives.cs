using Writeback.Checks.Tenant;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Canary;

/// <summary>The proof: a password that is reset in the cloud, as an administrator does it in the portal, and followed until it is in the directory. The time line is in the evidence.</summary>
[Check("WB9002", "A password that is reset in the cloud arrives in the directory", Category = Categories.Canary)]
internal sealed partial class CloudResetArrives
{
    private const string HowToSplit = "Look at the events of the Connect server at that time: without any event 31001 the request never arrived, see Connectivity.";

    public Finding Evaluate(WritebackLoop loop) => Judge(loop).About(loop.User);

    private static Finding Judge(WritebackLoop loop) => loop switch
    {
        { OperationStatus: "failed" } => Explain(loop),
        { Verified: { } verified } => Arrived(loop.Arrived ?? verified, verified),
        { Arrived: { } arrived } => NotVerified(arrived, loop.Find(LoopLegName.SignIn)?.Code),
        { OperationStatus: "succeeded" } => CloudOnly(loop.Server),
        _ => Unfinished(loop.OperationStatus),
    };

    private static Finding Explain(WritebackLoop loop) => ResetReasons.Current.CauseOf(loop.OperationDetail) switch
    {
        ResetCause.Unreachable => Unreachable(loop.OperationDetail),
        ResetCause.DirectoryRefuses => DirectoryRefuses(loop.OperationDetail),
        ResetCause.Policy => AgainstPolicy(loop.OperationDetail),
        ResetCause.WritebackOff => WritebackOff(loop.OperationDetail),
        _ => Failed(loop.OperationDetail),
    };

    [Pass("The password arrived {arrived:m\\:ss\\.f} after it was reset in the cloud, and the user could sign in with it after {verified:m\\:ss\\.f}. It is a random one that nobody knows: reset it again.")]
    private static partial Finding Arrived(TimeSpan arrived, TimeSpan verified);

    [Warn(
        "The password was written after {arrived:m\\:ss\\.f}, but the user could not sign in with it ({code}).",
        Remedy = "Look at the account in the directory, whether it is locked, disabled or expired: WB4010.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NotVerified(TimeSpan arrived, string? code);

    [Fail(
        "The cloud says that the reset succeeded, and {server} never got the password.",
        Remedy = "Look whether {server} is in the domain that the user comes from (WB2004), and at WB2008: another engine may have written it elsewhere.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding CloudOnly(string server);

    [Fail("No engine answered the cloud ({reason}).", Remedy = "Look whether the ADSync service runs, and what lies between: WB7001 and Connectivity. " + HowToSplit, References = [Documentation.Troubleshoot])]
    private static partial Finding Unreachable(string? reason);

    [Fail(
        "The engine tried, and the directory did not let it ({reason}).",
        Remedy = "Missing rights (WB4003, WB4004), a protected account (WB4008) and closed SAM access (WB4012) are the usual ones; event 33004 or 6329 of the Connect server says which.",
        References = [Documentation.ProtectedAccounts])]
    private static partial Finding DirectoryRefuses(string? reason);

    [Fail(
        "The directory's password policy refused a random password of 24 characters or more ({reason}).",
        Remedy = "That leaves the minimum age of passwords, and filters on the domain controllers: WB4009.",
        References = [Documentation.PasswordPolicy])]
    private static partial Finding AgainstPolicy(string? reason);

    [Fail(
        "Writeback is switched off ({reason}).",
        Remedy = "Switch it on in both places: the wizard on the Connect server, see WB3004, and Entra admin center > Password reset > On-premises integration.",
        References = [Documentation.EnableWriteback])]
    private static partial Finding WritebackOff(string? reason);

    [Fail("The reset failed ({reason}).", Remedy = HowToSplit, References = [Documentation.Troubleshoot])]
    private static partial Finding Failed(string? reason);

    [Inconclusive("The cloud had not carried out the reset after a minute and a half ({status}).", Remedy = "Look what became of it: WB2005, in a few minutes.")]
    private static partial Finding Unfinished(string? status);
}
