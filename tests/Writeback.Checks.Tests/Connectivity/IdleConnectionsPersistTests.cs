using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.IdleConnectionsPersist;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class IdleConnectionsPersistTests
{
    private const string Allow = "*.servicebus.windows.net";

    [Fact]
    public void Connections_that_last_pass()
        => FindingAssert.Is(Messages.Persist, Judge(Path(180, null, IdleEnding.Alive)), "directly", Seconds(180));

    [Theory]
    [InlineData(IdleEnding.Fin, 60, nameof(Messages.Closed))]
    [InlineData(IdleEnding.Fin, 150, nameof(Messages.ClosedLate))]
    [InlineData(IdleEnding.Reset, 60, nameof(Messages.Reset))]
    [InlineData(IdleEnding.Reset, 150, nameof(Messages.ResetLate))]
    [InlineData(IdleEnding.Silence, 60, nameof(Messages.Forgotten))]
    [InlineData(IdleEnding.Silence, 150, nameof(Messages.ForgottenLate))]
    [InlineData(IdleEnding.Reopened, 60, nameof(Messages.Reopened))]
    [InlineData(IdleEnding.Reopened, 150, nameof(Messages.Reopened))]
    public void Each_way_to_end_has_its_message(IdleEnding ending, int cut, string message)
        => Assert.Same(CheckMessages.Of<IdleConnectionsPersist>(message), Judge(Path(cut - 3, cut, ending)).Message);

    [Fact]
    public void The_advice_names_the_cut_and_the_keep_alive_that_would_survive()
    {
        var finding = Judge(Path(118, 121, IdleEnding.Silence));

        FindingAssert.Is(Messages.ForgottenLate, finding, "directly", Seconds(118), Seconds(121), Seconds(55), Allow);
        Assert.Equal(CheckStatus.Warn, finding.Status);
    }

    [Theory]
    [InlineData(119, nameof(Messages.ClosedByServerEarly))]
    [InlineData(120, nameof(Messages.ClosedByServer))]
    public void A_goodbye_of_the_server_proves_the_way_as_long_as_it_took(int survived, string message)
        => Assert.Same(CheckMessages.Of<IdleConnectionsPersist>(message), Judge(Path(survived, null, IdleEnding.ClosedByServer)).Message);

    [Fact]
    public void Each_way_to_the_endpoint_is_judged()
    {
        var persistence = new IdlePersistence
        {
            Endpoint = Conversations.ServiceBus,
            Paths =
            [
                Path(10, 12, IdleEnding.Fin) with { Proxy = Conversations.Proxy },
                Path(0, null, IdleEnding.Alive) with { Failure = new(NetworkCause.ConnectionTimedOut, "TimeoutException", null) },
            ],
        };

        Assert.Equal([Messages.Closed, Messages.NotTried], new IdleConnectionsPersist().Evaluate(Conversations.Encrypted(Conversations.ServiceBus), persistence).Select(finding => finding.Message));
    }

    private static Finding Judge(IdlePath path) => Assert.Single(new IdleConnectionsPersist().Evaluate(
        Conversations.Encrypted(Conversations.ServiceBus), new IdlePersistence { Endpoint = Conversations.ServiceBus, Paths = [path] }));

    private static IdlePath Path(int survived, int? cut, IdleEnding ending)
        => new() { Longest = Seconds(180), Survived = Seconds(survived), Cut = cut is { } seconds ? Seconds(seconds) : null, Ending = ending };

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
