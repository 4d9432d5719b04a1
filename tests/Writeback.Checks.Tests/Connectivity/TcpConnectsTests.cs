using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.TcpConnects;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class TcpConnectsTests
{
    private const string Allow = "*.servicebus.windows.net";

    [Fact]
    public void A_connection_passes()
        => FindingAssert.Is(Messages.Connected, Judge(Conversations.Connected(Conversations.ServiceBus)), "192.0.2.1", Conversations.Duration);

    [Fact]
    public void A_refused_connection_names_the_port_and_the_pattern()
        => FindingAssert.Is(Messages.Refused, Judge(Conversations.Unconnected(Conversations.ServiceBus, NetworkCause.ConnectionRefused)), 443, Allow);

    [Fact]
    public void Silence_says_how_long_it_lasted()
        => FindingAssert.Is(
            Messages.Silent, Judge(Conversations.Unconnected(Conversations.ServiceBus, NetworkCause.ConnectionTimedOut)), 443, Allow, Conversations.Duration);

    [Theory]
    [InlineData(NetworkCause.HostUnreachable, nameof(Messages.Unreachable))]
    [InlineData(NetworkCause.NetworkUnreachable, nameof(Messages.Unreachable))]
    [InlineData(NetworkCause.ConnectionResetAfterAccept, nameof(Messages.Reset))]
    [InlineData(NetworkCause.Unknown, nameof(Messages.NotConnected))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<TcpConnects>(message), Judge(Conversations.Unconnected(Conversations.ServiceBus, cause)).Message);

    [Fact]
    public void A_connection_that_was_not_tried_allows_no_verdict()
        => FindingAssert.Is(Messages.NotTried, Judge(Conversations.Unresolved(Conversations.ServiceBus, NetworkCause.NameNotFound)));

    private static Finding Judge(EndpointReachability reachability) => new TcpConnects().Evaluate(reachability);
}
