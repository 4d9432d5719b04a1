using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.ProxyLetsThrough;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ProxyLetsThroughTests
{
    private const string Allow = "*.servicebus.windows.net";
    private const string Address = "http://proxy.contoso.example:3128";

    [Fact]
    public void Without_a_proxy_there_is_nothing_to_judge() => Assert.Null(new ProxyLetsThrough().Evaluate(Conversations.Encrypted(Conversations.ServiceBus)));

    [Fact]
    public void A_tunnel_passes()
        => FindingAssert.Is(Messages.LetsThrough, Judge(Conversations.Tunnelled(Conversations.ServiceBus)), Address, Conversations.Duration);

    [Fact]
    public void A_login_is_asked_for_with_its_schemes()
        => FindingAssert.Is(
            Messages.WantsLogin,
            Judge(Conversations.Tunnelled(Conversations.ServiceBus, NetworkCause.ProxyAuthenticationRequired, 407, "Negotiate", "Basic")),
            Address,
            (IReadOnlyList<string>)["Negotiate", "Basic"],
            Allow);

    [Fact]
    public void A_proxy_that_opens_TLS_is_named_with_its_issuer()
    {
        var seen = Conversations.Tunnelled(Conversations.ServiceBus) with { Tls = Conversations.Intercepted(Conversations.ServiceBus).Tls };

        FindingAssert.Is(Messages.Inspects, Judge(seen), Address, Conversations.Inspector, Allow);
    }

    [Theory]
    [InlineData(NetworkCause.ProxyForbidden, nameof(Messages.Forbids))]
    [InlineData(NetworkCause.ProxyBadGateway, nameof(Messages.CannotReach))]
    [InlineData(NetworkCause.ProxyServiceUnavailable, nameof(Messages.CannotReach))]
    [InlineData(NetworkCause.ProxyGatewayTimeout, nameof(Messages.CannotReach))]
    [InlineData(NetworkCause.ProxySilent, nameof(Messages.Silent))]
    [InlineData(NetworkCause.ProxyConnectionCut, nameof(Messages.Cuts))]
    [InlineData(NetworkCause.ProxyMalformed, nameof(Messages.NoProxy))]
    [InlineData(NetworkCause.ProxyRejected, nameof(Messages.Rejects))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<ProxyLetsThrough>(message), Judge(Conversations.Tunnelled(Conversations.ServiceBus, cause, 500)).Message);

    [Theory]
    [InlineData(NetworkCause.ConnectionRefused, nameof(Messages.Refused))]
    [InlineData(NetworkCause.ConnectionTimedOut, nameof(Messages.Unreachable))]
    public void A_proxy_that_cannot_be_reached_is_told_from_the_endpoint(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<ProxyLetsThrough>(message), Judge(Conversations.Unconnected(Conversations.ServiceBus with { Proxy = Conversations.Proxy }, cause)).Message);

    private static Finding Judge(EndpointReachability reachability) => new ProxyLetsThrough().Evaluate(reachability)!;
}
