using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class EndpointCatalogTests
{
    [Fact]
    public void Every_cloud_has_endpoints_and_requirements()
    {
        foreach (var cloud in Enum.GetValues<CloudEnvironment>())
        {
            Assert.NotEmpty(EndpointCatalog.For(cloud));
            Assert.NotEmpty(EndpointCatalog.RequirementsFor(cloud));
        }
    }

    [Fact]
    public void The_public_cloud_has_the_reset_service_first_and_then_its_namespaces()
        => Assert.Equal(
            [EndpointRole.PasswordReset, EndpointRole.PasswordReset, EndpointRole.ServiceBus, EndpointRole.ServiceBus],
            EndpointCatalog.For(CloudEnvironment.Public).Select(endpoint => endpoint.Role));

    [Fact]
    public void No_namespace_is_invented_for_the_government_cloud()
    {
        Assert.DoesNotContain(EndpointCatalog.For(CloudEnvironment.UsGov), endpoint => endpoint.Role == EndpointRole.ServiceBus);
        Assert.Contains("*.servicebus.usgovcloudapi.net:443", EndpointCatalog.RequirementsFor(CloudEnvironment.UsGov));
    }

    [Fact]
    public void The_catalog_says_how_old_it_is_and_where_it_comes_from()
    {
        Assert.True(EndpointCatalog.AsOf > new DateOnly(2026, 1, 1));
        Assert.StartsWith("https://", EndpointCatalog.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_cloud_is_a_defect_of_the_caller()
        => Assert.Throws<ArgumentOutOfRangeException>(() => EndpointCatalog.For((CloudEnvironment)99));

    [Theory]
    [InlineData(443, "a.example")]
    [InlineData(8443, "a.example:8443")]
    public void The_subject_names_the_port_only_where_it_is_unusual(int port, string subject)
        => Assert.Equal(subject, new Endpoint("a.example", port, EndpointRole.ServiceBus).Subject);
}
