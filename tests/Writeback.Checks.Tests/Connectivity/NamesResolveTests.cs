using Writeback.Checks.Connectivity;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.NamesResolve;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class NamesResolveTests
{
    [Fact]
    public void A_name_with_addresses_passes()
        => FindingAssert.Is(Messages.Resolved, Judge(Conversations.Resolved(Conversations.ServiceBus)), 2, Conversations.Duration);

    [Theory]
    [InlineData(NetworkCause.NameNotFound, nameof(Messages.NotFound))]
    [InlineData(NetworkCause.NoAddress, nameof(Messages.NoAddress))]
    [InlineData(NetworkCause.NameServerFailed, nameof(Messages.ServerFailed))]
    [InlineData(NetworkCause.NameServerSilent, nameof(Messages.ServerSilent))]
    [InlineData(NetworkCause.Unknown, nameof(Messages.NotResolved))]
    public void Each_cause_has_its_message(NetworkCause cause, string message)
        => Assert.Same(CheckMessages.Of<NamesResolve>(message), Judge(Conversations.Unresolved(Conversations.PasswordReset, cause)).Message);

    [Fact]
    public void A_namespace_that_is_gone_warns_for_the_tenant_may_use_another()
    {
        var gone = Conversations.Unresolved(Conversations.ServiceBus, NetworkCause.NameNotFound);
        var other = Conversations.Resolved(new Endpoint("ssprdedicatedsbprodncu.servicebus.windows.net", 443, EndpointRole.ServiceBus));

        var finding = Judge(gone, [other]);

        FindingAssert.Is(Messages.NamespaceNotFound, finding);
        Assert.Equal(CheckStatus.Warn, finding.Status);
    }

    [Fact]
    public void That_no_namespace_resolves_fails_even_when_the_reset_host_does()
        => FindingAssert.Is(
            Messages.NotFound,
            Judge(Conversations.Unresolved(Conversations.ServiceBus, NetworkCause.NameNotFound), [Conversations.Resolved(Conversations.PasswordReset)]));

    [Fact]
    public void A_name_server_that_is_silent_fails_for_a_namespace_too()
        => FindingAssert.Is(
            Messages.ServerSilent, Judge(Conversations.Unresolved(Conversations.ServiceBus, NetworkCause.NameServerSilent)), Conversations.Duration);

    [Fact]
    public void What_is_unknown_is_told_by_type_and_code()
        => FindingAssert.Is(
            Messages.NotResolved, Judge(Conversations.Unresolved(Conversations.ServiceBus, NetworkCause.Unknown)), "SocketException", "ItsCode");

    private static Finding Judge(EndpointReachability reachability) => Judge(reachability, []);

    private static Finding Judge(EndpointReachability reachability, EndpointReachability[] others)
        => new NamesResolve().Evaluate(reachability, [.. others.Prepend(reachability).Select(item => new Observation<EndpointReachability>(item))]);
}
