using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class EndpointParseTests
{
    [Theory]
    [InlineData("sb.contoso.example", "sb.contoso.example", 443)]
    [InlineData(" SB.contoso.example.:8443 ", "sb.contoso.example", 8443)]
    [InlineData("192.0.2.1:1", "192.0.2.1", 1)]
    [InlineData("2001:DB8::1", "2001:db8::1", 443)]
    [InlineData("[2001:db8::1]", "2001:db8::1", 443)]
    [InlineData("[2001:db8::1]:65535", "2001:db8::1", 65535)]
    [InlineData("bücher.example", "xn--bcher-kva.example", 443)]
    public void An_endpoint_is_read_as_people_write_it(string text, string host, int port)
        => Assert.Equal(new Endpoint(host, port, EndpointRole.PasswordReset), Endpoint.Parse(text));

    [Theory]
    [InlineData("x.servicebus.windows.net", EndpointRole.ServiceBus)]
    [InlineData("x.servicebus.usgovcloudapi.net", EndpointRole.ServiceBus)]
    [InlineData("x.servicebus.chinacloudapi.cn", EndpointRole.ServiceBus)]
    [InlineData("x.passwordreset.microsoftonline.com", EndpointRole.PasswordReset)]
    public void The_role_is_that_of_the_name(string text, EndpointRole role) => Assert.Equal(role, Endpoint.Parse(text).Role);

    [Theory]
    [InlineData("https://sb.contoso.example")]
    [InlineData("sb.contoso.example/path")]
    [InlineData("sb.contoso.example:0")]
    [InlineData("sb.contoso.example:-1")]
    [InlineData("sb.contoso.example:65536")]
    [InlineData("sb.contoso.example:")]
    [InlineData(":443")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("[2001:db8::1")]
    [InlineData("xn--\u00fc.example")]
    public void What_is_no_endpoint_is_refused_with_what_would_be(string text)
        => Assert.EndsWith("[2001:db8::1]:443.", Assert.Throws<InvalidInputException>(() => Endpoint.Parse(text)).Message, StringComparison.Ordinal);
}
