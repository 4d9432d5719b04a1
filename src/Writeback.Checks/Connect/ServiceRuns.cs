using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>Writeback runs inside the service ADSync: while it is down, every request from the cloud fails. It keeps a connection to each of two hosts of the relay.</summary>
[Check("WB3003", "The ADSync service runs", Category = Categories.Connect)]
internal sealed partial class ServiceRuns
{
    private const int RelayHosts = 2;

    private const string HowToStart = "On the Connect server run Start-Service ADSync. If it does not stay up, read the newest errors of ADSync and of Service Control Manager in its logs.";

    public IEnumerable<Finding> Evaluate(SyncService service)
    {
        if (service.Status == "NotInstalled")
        {
            yield return NotInstalled();
            yield break;
        }

        if (service.Status != "Running")
        {
            yield return NotRunning(service.Status, service.CollectedAt);
            yield break;
        }

        yield return service.StartedAt is { } since ? RunsSince(since) : Runs();
        if (service.StartMode is { } mode && !mode.StartsWith("Auto", StringComparison.OrdinalIgnoreCase))
        {
            yield return NotAutomatic(mode);
        }

        if (service.RelayConnections is < RelayHosts and { } connections)
        {
            yield return FewConnections(connections);
        }
    }

    [Pass("The service has been running since {since}.")]
    private static partial Finding RunsSince(DateTimeOffset since);

    [Pass("The service runs.")]
    private static partial Finding Runs();

    [Fail(
        "The machine has no service ADSync.",
        Remedy = "Run the collector on the server that has Microsoft Entra Connect, or install it.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NotInstalled();

    [Fail("The service was {status} on {at}: every request from the cloud fails.", Remedy = HowToStart, References = [Documentation.Troubleshoot])]
    private static partial Finding NotRunning(string status, DateTimeOffset at);

    [Warn("The service does not start by itself ({mode}): after the next restart of the server writeback is down.", Remedy = "Run Set-Service ADSync -StartupType Automatic.", References = [Documentation.Troubleshoot])]
    private static partial Finding NotAutomatic(string mode);

    [Warn(
        "The service has {count:plural|1=one established connection|# established connections} to port 443; two lead to the relay where writeback works.",
        Remedy = "See WB5005 and WB5007 for the way to the relay, and WB7001 for what the service says. If writeback is not enabled (WB3004), there are none.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding FewConnections(int count);
}
