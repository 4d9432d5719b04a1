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
    public Finding Evaluate(SyncServerSettings settings) => settings.StagingMode switch
    {
        false => Active(settings.ServerName),
        true => Staging(settings.ServerName),
        null => Unknown(settings.ServerName),
    };

    [Pass("{server} is not in staging mode.")]
    private static partial Finding Active(string? server);

    [Fail(
        "{server} is a staging server: it does not write passwords back.",
        Remedy = "Look at the active server instead. If there is none, turn staging mode off here: Entra Connect wizard > Configure staging mode.",
        References = [Documentation.Scheduler])]
    private static partial Finding Staging(string? server);

    [Inconclusive(
        "The configuration of {server} does not say whether it is a staging server.",
        Remedy = "Look at StagingModeEnabled in the output of Get-ADSyncScheduler on the server.")]
    private static partial Finding Unknown(string? server);
}
