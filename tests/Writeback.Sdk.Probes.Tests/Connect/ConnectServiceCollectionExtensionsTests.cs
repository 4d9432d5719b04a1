using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

public sealed class ConnectServiceCollectionExtensionsTests
{
    [Fact]
    public void The_reader_is_one_for_all_probes_however_often_it_is_added()
    {
        var services = new ServiceCollection().AddConnectProbes().AddConnectProbes();

        Assert.Equal(services.DistinctBy(service => service.ServiceType), services);
        Assert.All(services, service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
        Assert.Contains(services, service => service.ServiceType == typeof(ConnectExportReader));
    }
}
