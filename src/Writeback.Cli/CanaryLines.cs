using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;

namespace Writeback.Cli;

/// <summary>Says on standard error what a canary has done, as it is done: whoever interrupts it knows what was changed.</summary>
internal sealed class CanaryLines(TextWriter output) : IProgress<CanaryStep>
{
    public void Report(CanaryStep value) => output.WriteLine(value.Failure is { } failure ? Texts.CanaryFailed(Words(value.Action), value.Server, failure.Cause) : Texts.CanaryDone(Words(value.Action), value.Server));

    private static LocalizableText Words(CanaryAction action) => action switch
    {
        CanaryAction.Reset => Texts.CanaryStepReset,
        CanaryAction.Arrive => Texts.CanaryStepArrive,
        CanaryAction.RestorePassword => Texts.CanaryStepRestorePassword,
        CanaryAction.RestoreMustChange => Texts.CanaryStepRestoreMustChange,
        _ => Texts.CanaryStepSignIn,
    };
}
