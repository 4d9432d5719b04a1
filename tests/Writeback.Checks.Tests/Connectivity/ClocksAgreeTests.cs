using Writeback.Checks.ActiveDirectory;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.ActiveDirectory.ClocksAgree;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ClocksAgreeTests
{
    [Theory]
    [InlineData(2, nameof(Messages.Agree))]
    [InlineData(-2, nameof(Messages.Agree))]
    [InlineData(90, nameof(Messages.Off))]
    [InlineData(-90, nameof(Messages.Off))]
    [InlineData(301, nameof(Messages.Behind))]
    [InlineData(-301, nameof(Messages.Ahead))]
    public void What_counts_is_by_how_much_and_which_way(int seconds, string message)
        => Assert.Same(CheckMessages.Of<ClocksAgree>(message), Judge(seconds).Message);

    [Fact]
    public void One_wrong_clock_among_the_endpoints_decides_nothing() => FindingAssert.Is(Messages.Agree, Judge(1, 90_000, 1), TimeSpan.FromSeconds(1));

    [Fact]
    public void Where_nobody_told_the_time_there_is_no_verdict()
        => Assert.Same(Messages.NobodyTold, Assert.Single(new ClocksAgree().Evaluate(NotAsked, [new Observation<EndpointReachability>(Conversations.Encrypted(Conversations.ServiceBus))])).Message);

    private static Observation<DomainControllers> NotAsked { get; } = new(new ObservationFailure(FailureKind.NotConfigured, nameof(DirectoryTarget)));

    private static Finding Judge(params int[] seconds) => Assert.Single(new ClocksAgree().Evaluate(NotAsked, [.. seconds.Select(skew =>
    {
        var seen = Conversations.Answered(Conversations.ServiceBus, 401, EndpointAnswer.Expected);
        return new Observation<EndpointReachability>(seen with { Http = seen.Http! with { ClockSkew = TimeSpan.FromSeconds(skew) } });
    })]));
}
