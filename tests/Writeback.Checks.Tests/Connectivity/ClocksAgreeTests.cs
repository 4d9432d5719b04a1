using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.ClocksAgree;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ClocksAgreeTests
{
    [Theory]
    [InlineData(2, nameof(Messages.Agrees))]
    [InlineData(-2, nameof(Messages.Agrees))]
    [InlineData(90, nameof(Messages.Drifts))]
    [InlineData(-90, nameof(Messages.Drifts))]
    [InlineData(301, nameof(Messages.Ahead))]
    [InlineData(-301, nameof(Messages.Behind))]
    public void What_counts_is_by_how_much_and_which_way(int seconds, string message)
        => Assert.Same(CheckMessages.Of<ClocksAgree>(message), Judge(seconds).Message);

    [Fact]
    public void One_wrong_clock_among_the_endpoints_decides_nothing() => FindingAssert.Is(Messages.Agrees, Judge(1, 90_000, 1), TimeSpan.FromSeconds(1), 3);

    [Fact]
    public void Where_nobody_told_the_time_there_is_no_verdict()
        => Assert.Same(Messages.NobodyTold, new ClocksAgree().Evaluate([new Observation<EndpointReachability>(Conversations.Encrypted(Conversations.ServiceBus))])!.Message);

    private static Finding Judge(params int[] seconds) => new ClocksAgree().Evaluate([.. seconds.Select(skew =>
    {
        var seen = Conversations.Answered(Conversations.ServiceBus, 401, EndpointAnswer.Expected);
        return new Observation<EndpointReachability>(seen with { Http = seen.Http! with { ClockSkew = TimeSpan.FromSeconds(skew) } });
    })])!;
}
