using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class NetworkServiceCollectionExtensionsTests
{
    [Fact]
    public void The_hosts_own_clock_is_kept_and_nothing_is_registered_twice()
    {
        var services = new ServiceCollection();
        var clock = new AnotherClock();
        services.AddSingleton<TimeProvider>(clock);

        services.AddNetworkProbes().AddNetworkProbes();

        Assert.Same(clock, Assert.Single(services, service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance);
        Assert.Equal(ServiceLifetime.Singleton, Assert.Single(services, service => service.ServiceType == typeof(EndpointProber)).Lifetime);
    }

    private sealed class AnotherClock : TimeProvider;
}
