using Writeback.Checks.Connectivity;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class EndpointPatternsTests
{
    [Theory]
    [InlineData("ssprdedicatedsbprodscu.servicebus.windows.net", "*.servicebus.windows.net")]
    [InlineData("SSPRDEDICATEDSBPRODWEU.SERVICEBUS.WINDOWS.NET", "*.servicebus.windows.net")]
    [InlineData("api.passwordreset.microsoftonline.com", "*.passwordreset.microsoftonline.com")]
    [InlineData("passwordreset.microsoftonline.com", "passwordreset.microsoftonline.com, *.passwordreset.microsoftonline.com")]
    [InlineData("passwordreset.microsoftonline.us", "passwordreset.microsoftonline.us, *.passwordreset.microsoftonline.us")]
    [InlineData("ssprdedicatedsbmcprodcne.servicebus.chinacloudapi.cn", "ssprdedicatedsbmcprodcne.servicebus.chinacloudapi.cn")]
    [InlineData("evilservicebus.windows.net", "evilservicebus.windows.net")]
    [InlineData("localhost", "localhost")]
    public void A_firewall_is_told_the_documented_pattern(string host, string allow)
        => Assert.Equal(allow, EndpointPatterns.AllowFor(new Endpoint(host, 443, EndpointRole.ServiceBus)));

    [Fact]
    public void Every_endpoint_of_every_cloud_has_a_documented_pattern()
        => Assert.All(
            Enum.GetValues<CloudEnvironment>().SelectMany(cloud => EndpointCatalog.For(cloud).Select(endpoint => (cloud, endpoint))),
            pair => Assert.Contains(
                EndpointCatalog.RequirementsFor(pair.cloud), required => required.Split(':')[0] == EndpointPatterns.AllowFor(pair.endpoint).Split(", ")[^1]));
}
