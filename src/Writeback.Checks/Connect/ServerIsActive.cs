using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// A staging server imports and synchronises, but neither exports nor writes passwords back: whatever else is wrong with it
/// cannot be the cause. Of the servers of one tenant one is active; where evidence of others is given, they are counted.
/// </summary>
[Check("WB3007", "This is the active Connect server, not a staging server", Category = Categories.Connect)]
internal sealed partial class ServerIsActive
{
    public Finding Evaluate(SyncServerSettings settings, Observation<OtherConnectServers> others)
    {
        var rivals = (others.Value?.Servers ?? []).Where(server => server is { StagingMode: false, SharesTenant: not false }).ToList();
        var finding = settings.StagingMode switch
        {
            false when rivals.Count > 0 => TwoActive([.. rivals.Select(server => server.Name ?? "a server without a name")]),
            false => Active(),
            true => Staging(),
            null => Unknown(),
        };
        return settings.ServerName is { } server ? finding.About(server) : finding;
    }

    [Pass("The server is not in staging mode.")]
    private static partial Finding Active();

    [Fail(
        "The server is active, and so is another one of the same tenant: {servers}. Only one may be; keys and passwords go now to the one, now to the other (events 32004, 33002).",
        Remedy = "Put all but one of them into staging mode: Entra Connect wizard > Configure staging mode. Then disable and enable writeback on the active one.",
        References = [Documentation.Scheduler])]
    private static partial Finding TwoActive(IReadOnlyList<string> servers);

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
