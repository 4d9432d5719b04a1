using Writeback.Sdk.Probes.ActiveDirectory.Canary;

namespace Writeback.Cli;

/// <summary>Says on standard error what a canary has done, as it is done: whoever interrupts it knows what was changed.</summary>
internal sealed class CanaryLines(TextWriter output) : IProgress<CanaryStep>
{
    public void Report(CanaryStep value) => output.WriteLine($"{Words(value.Action)} on {value.Server}: {(value.Failure is { } failure ? $"failed, {failure.Cause}" : "done")}");

    private static string Words(CanaryAction action) => action switch
    {
        CanaryAction.Reset => "Password reset",
        CanaryAction.Arrive => "Waiting for the new password",
        CanaryAction.RestorePassword => "The user's own password set again",
        CanaryAction.RestoreMustChange => "The user's duty to change it set again",
        _ => "Signing in with the new password",
    };
}
