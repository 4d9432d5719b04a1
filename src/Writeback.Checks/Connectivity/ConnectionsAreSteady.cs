using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>A way that works at the third attempt loses resets of passwords at the first two.</summary>
[Check("WB5009", "Connections are steady", Category = Categories.Connectivity, Severity = Severity.Warning)]
[Requires<TcpConnects>]
internal sealed partial class ConnectionsAreSteady
{
    private const string HowToSteady =
        "Look for what differs between the attempts: one of several proxies or gateways that is down, a firewall that is out of sessions or of addresses to translate to, a line that loses packets.";

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public Finding Evaluate([Each] Observation<EndpointReachability> reachability, [Each] EndpointSteadiness steadiness)
    {
        var attempts = reachability.Attempts;
        var failed = attempts.Where(attempt => attempt.Failure is not null).ToList();
        if (reachability.Succeeded && failed.Count > 0 && failed.Count < attempts.Count)
        {
            return Retried(attempts.Count, failed.Count, [.. failed.Select(attempt => attempt.Failure!.Code ?? attempt.Failure.Type).Distinct()]);
        }

        return steadiness switch
        {
            { Connections: 0 } => NotTried(),
            { Failures: { Count: > 0 } failures, Connections: var all }
                => Unsteady(failures.Count, all, [.. failures.Select(failure => failure.Code ?? failure.Type).Distinct()], steadiness.Median, steadiness.Longest),
            { Percentile95: { } high } when high > Slow => Sluggish(steadiness.Median, high, steadiness.Longest),
            _ => Steady(steadiness.Connections, steadiness.Median, steadiness.Percentile95, steadiness.Longest),
        };
    }

    [Pass("{connections} connections of {connections} stood; half of them within {median}, 95 % within {high}, all within {longest}.")]
    private static partial Finding Steady(int connections, TimeSpan? median, TimeSpan? high, TimeSpan? longest);

    [Warn("Reached at attempt {attempts} only: {failed} before it failed ({codes}).", Remedy = HowToSteady)]
    private static partial Finding Retried(int attempts, int failed, IReadOnlyList<string> codes);

    [Warn("{failed} of {connections} connections failed ({codes}); half of the others stood within {median}, all within {longest}.", Remedy = HowToSteady)]
    private static partial Finding Unsteady(int failed, int connections, IReadOnlyList<string> codes, TimeSpan? median, TimeSpan? longest);

    [Warn("Connections take long: half of them {median}, 95 % up to {high}, the slowest {longest}.", Remedy = HowToSteady)]
    private static partial Finding Sluggish(TimeSpan? median, TimeSpan? high, TimeSpan? longest);

    [Inconclusive("No series of connections was tried: the first one failed.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotTried();
}
