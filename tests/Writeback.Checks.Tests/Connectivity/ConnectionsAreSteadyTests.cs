using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.ConnectionsAreSteady;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ConnectionsAreSteadyTests
{
    private static readonly ObservationFailure Reset = new(FailureKind.Unavailable, "SocketException", "ConnectionReset");

    [Fact]
    public void A_series_that_stood_passes_with_its_percentiles()
        => FindingAssert.Is(Messages.Steady, Judge(Series(8)), 8, Milliseconds(20), Milliseconds(40), Milliseconds(40));

    [Fact]
    public void What_passed_at_the_third_attempt_is_a_warning_of_its_own()
    {
        var finding = Judge(Series(8), Reset, Reset, null);

        FindingAssert.Is(Messages.Retried, finding, 3, 2, (IReadOnlyList<string>)["ConnectionReset"]);
        Assert.Equal(CheckStatus.Warn, finding.Status);
    }

    [Fact]
    public void Failures_in_the_series_are_counted()
        => FindingAssert.Is(
            Messages.Unsteady,
            Judge(Series(8) with { Failures = [new(NetworkCause.TlsHandshakeReset, "SocketException", "ConnectionReset"), new(NetworkCause.ConnectionTimedOut, "TimeoutException", null)] }),
            2,
            8,
            (IReadOnlyList<string>)["ConnectionReset", "TimeoutException"],
            Milliseconds(20),
            Milliseconds(40));

    [Fact]
    public void A_slow_series_warns()
        => Assert.Same(Messages.Sluggish, Judge(Series(8) with { Percentile95 = TimeSpan.FromSeconds(3) }).Message);

    [Fact]
    public void Without_a_series_there_is_no_verdict() => Assert.Same(Messages.NotTried, Judge(Series(0)).Message);

    private static Finding Judge(EndpointSteadiness series, params ObservationFailure?[] attempts) => new ConnectionsAreSteady().Evaluate(
        new Observation<EndpointReachability>(
            Conversations.Encrypted(Conversations.ServiceBus), [.. attempts.Select(failure => new Attempt(Days.Moment("2026-10-01"), Conversations.Duration, failure))]),
        series);

    private static EndpointSteadiness Series(int connections) => new()
    {
        Endpoint = Conversations.ServiceBus,
        Connections = connections,
        Median = Milliseconds(20),
        Percentile95 = Milliseconds(40),
        Longest = Milliseconds(40),
    };

    private static TimeSpan Milliseconds(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
