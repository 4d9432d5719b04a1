using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// Kerberos and the cloud's tokens allow five minutes between clocks, and certificates seem expired or not valid yet; a skew is behind
/// events 32001, 31044 and 6800. Of the cloud's clocks the median counts, so that one that is wrong decides nothing.
/// </summary>
[Check("WB4013", "The clocks of this machine, the domain controllers and the cloud agree", Category = Categories.Directory)]
internal sealed partial class ClocksAgree
{
    private const string Cloud = "cloud";

    private const string HowToSet =
        "Run w32tm /resync on the machine whose clock is wrong, and look where it takes its time from: w32tm /query /status. The PDC emulator sets the time of its domain, that of the forest root takes it from outside.";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    public IEnumerable<Finding> Evaluate(Observation<DomainControllers> controllers, IReadOnlyList<Observation<EndpointReachability>> endpoints)
    {
        var skews = endpoints.Select(endpoint => endpoint.Value?.Http?.ClockSkew).OfType<TimeSpan>().Order().ToList();
        if (skews.Count > 0)
        {
            // Said of this machine; here it is about theirs.
            yield return Judge(-skews[skews.Count / 2], TimeSpan.Zero).About(Cloud);
        }
        else if (endpoints.Count > 0 && controllers.Value is null)
        {
            // Why not is for WB5001 to WB5005 to say; what the domain controllers tell is not spoilt by it.
            yield return NobodyTold().About(Cloud);
        }

        foreach (var controller in controllers.Value?.Controllers ?? [])
        {
            yield return (controller.ClockSkew is { } skew ? Judge(skew, controller.ClockSkewError ?? TimeSpan.Zero) : Unknown(controller.Failure?.Code)).About(controller.Host);
        }

        if (controllers.Failure is { Kind: not FailureKind.NotConfigured } failure)
        {
            yield return NotSeen(failure.Code ?? failure.Type);
        }
    }

    private static Finding Judge(TimeSpan skew, TimeSpan error)
    {
        // What may be due to the measurement is not held against the clock.
        var least = skew.Duration() - error;
        return (least >= Tolerance, least >= Noticeable, skew > TimeSpan.Zero) switch
        {
            (true, _, true) => Ahead(skew.Duration()),
            (true, _, false) => Behind(skew.Duration()),
            (_, true, _) => Off(skew.Duration()),
            _ => Agree(skew.Duration()),
        };
    }

    [Pass("The clocks differ by {skew}.")]
    private static partial Finding Agree(TimeSpan skew);

    [Warn("The clocks differ by {skew}; at five minutes signing in fails.", Remedy = HowToSet)]
    private static partial Finding Off(TimeSpan skew);

    [Fail("Its clock is ahead of this machine's by {skew}: Kerberos and tokens allow five minutes.", Remedy = HowToSet, References = [Documentation.CannotConfigure])]
    private static partial Finding Ahead(TimeSpan skew);

    [Fail("Its clock is behind this machine's by {skew}: Kerberos and tokens allow five minutes.", Remedy = HowToSet, References = [Documentation.CannotConfigure])]
    private static partial Finding Behind(TimeSpan skew);

    [Inconclusive("Its clock is not known: it did not answer ({code}).", Remedy = "See WB4001 and the connectivity from this machine.")]
    private static partial Finding Unknown(string? code);

    [Inconclusive("No endpoint told the time: none was reached.", Remedy = "See WB5001 to WB5005.")]
    private static partial Finding NobodyTold();

    [Inconclusive("The clocks of the domain controllers are not known ({code}).", Remedy = "See WB4001.")]
    private static partial Finding NotSeen(string code);
}
