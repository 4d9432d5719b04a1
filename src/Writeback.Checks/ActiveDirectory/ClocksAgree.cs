using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Kerberos and the cloud's tokens allow five minutes between clocks; a skew is behind events 32001, 31044 and 6800.</summary>
[Check("WB4013", "The clocks of this machine and the domain controllers agree", Category = Categories.Directory)]
internal sealed partial class ClocksAgree
{
    private const string HowToSet = "Run w32tm /resync on the machine whose clock is wrong, and look where it takes its time from: w32tm /query /status. The PDC emulator sets the time of its domain.";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    public IEnumerable<Finding> Evaluate(DomainControllers controllers)
    {
        foreach (var controller in controllers.Controllers)
        {
            yield return Judge(controller).About(controller.Host);
        }
    }

    private static Finding Judge(DomainControllerState controller)
    {
        if (controller.ClockSkew is not { } skew)
        {
            return Unknown(controller.Failure?.Code);
        }

        // What may be due to the measurement is not held against the clock.
        var least = skew.Duration() - (controller.ClockSkewError ?? TimeSpan.Zero);
        return least >= Tolerance ? TooFar(skew) : least >= Noticeable ? Off(skew) : Agree(skew);
    }

    [Pass("Its clock differs by {skew}.")]
    private static partial Finding Agree(TimeSpan skew);

    [Warn("Its clock differs by {skew}; at five minutes signing in fails.", Remedy = HowToSet)]
    private static partial Finding Off(TimeSpan skew);

    [Fail("Its clock differs by {skew}: Kerberos allows five minutes.", Remedy = HowToSet, References = [Documentation.CannotConfigure])]
    private static partial Finding TooFar(TimeSpan skew);

    [Inconclusive("Its clock is not known: it did not answer ({code}).", Remedy = "See WB4001 and the connectivity from this machine.")]
    private static partial Finding Unknown(string? code);
}
