using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// A staging server imports and synchronises, but neither exports nor writes passwords back: whatever else is wrong with it
/// cannot be the cause.
/// </summary>
[Check("WB3007", "This is the active Connect server, not a staging server", Category = Categories.Connect)]
internal sealed partial class ServerIsActive
{
    public Finding Evaluate(SyncServerSettings settings)
    {
        var finding = settings.StagingMode switch
        {
            false => Active(),
            true => Staging(),
            null => Unknown(),
        };
        return settings.ServerName is { } server ? finding.About(server) : finding;
    }

    [Pass("The server is not in staging mode.")]
    private static partial Finding Active();

    [Fail(
        "The server is in staging mode: it does not write passwords back.",
        Remedy = "Look at the active server instead. If there is none, turn staging mode off here: Entra Connect wizard > Configure staging mode.",
        References = [Documentation.Scheduler])]
    private static partial Finding Staging();

    [Inconclusive(
        "The configuration does not say whether the server is in staging mode.",
        Remedy = "Look at StagingModeEnabled in the output of Get-ADSyncScheduler on the server.")]
    private static partial Finding Unknown();
}
