using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

public sealed class ConnectServiceCollectionExtensionsTests
{
    [Fact]
    public void The_reader_is_one_for_all_probes_however_often_it_is_added()
    {
        ServiceDescriptor descriptor = Assert.Single(new ServiceCollection().AddConnectProbes().AddConnectProbes());

        Assert.Equal(typeof(ConnectExportReader), descriptor.ServiceType);
        Assert.Equal(ServiceLifetime.Singleton, descriptor.Lifetime);
    }
}
