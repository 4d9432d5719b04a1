using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class ProxyEnvironmentTests
{
    [Fact]
    public void An_empty_environment_names_no_proxy()
    {
        var environment = Read([]);

        Assert.Null(environment.Server);
        Assert.Null(environment.Credentials);
        Assert.Null(environment.For("sb.contoso.example"));
    }

    [Theory]
    [InlineData("http://proxy:3128", "proxy", 3128)]
    [InlineData("proxy:3128", "proxy", 3128)]
    [InlineData("http://proxy/", "proxy", 80)]
    [InlineData("http://[2001:db8::1]:3128", "2001:db8::1", 3128)]
    public void A_proxy_is_read_as_people_write_it(string value, string host, int port)
        => Assert.Equal(new ProxyServer(host, port, ProxySource.Environment), Read(new() { ["HTTPS_PROXY"] = value }).Server);

    [Fact]
    public void The_lower_case_goes_first_and_https_before_all()
        => Assert.Equal("first", Read(new() { ["ALL_PROXY"] = "http://third", ["HTTPS_PROXY"] = "http://second", ["https_proxy"] = "http://first" }).Server?.Host);

    [Theory]
    [InlineData("*", "sb.contoso.example", true)]
    [InlineData("contoso.example", "sb.contoso.example", true)]
    [InlineData(".contoso.example", "sb.contoso.example", true)]
    [InlineData("*.contoso.example", "sb.contoso.example", true)]
    [InlineData("other, sb.CONTOSO.example", "sb.contoso.example", true)]
    [InlineData("toso.example", "sb.contoso.example", false)]
    [InlineData("", "sb.contoso.example", false)]
    public void Exceptions_are_hosts_and_domains(string exceptions, string host, bool isDirect)
        => Assert.Equal(isDirect, Read(new() { ["HTTPS_PROXY"] = "http://proxy:3128", ["NO_PROXY"] = exceptions }).For(host) is null);

    [Fact]
    public void Credentials_of_their_own_go_before_those_in_the_address()
    {
        var both = Read(new() { ["HTTPS_PROXY"] = "http://one:a%40b@proxy:3128", [ProxyEnvironment.UserVariable] = "two", [ProxyEnvironment.PasswordVariable] = "secret" });
        var address = Read(new() { ["HTTPS_PROXY"] = "http://one:a%40b@proxy:3128" });

        Assert.Equal(("two", "secret"), Credential(both));
        Assert.Equal(("one", "a@b"), Credential(address));
        Assert.Equal("http://proxy:3128", address.Server?.Address);
    }

    [Fact]
    public void What_is_no_proxy_is_refused_without_its_value()
    {
        var refusal = Assert.Throws<InvalidInputException>(() => Read(new() { ["HTTPS_PROXY"] = "socks5://one:secret@proxy:1080" }));

        Assert.Equal("Environment variable HTTPS_PROXY is no proxy. Give http://HOST:PORT, or clear it.", refusal.Message);
    }

    private static (string, string) Credential(ProxyEnvironment environment)
        => environment.Credentials!.GetCredential(new Uri("http://proxy"), "Basic") is { } credential ? (credential.UserName, credential.Password) : default;

    private static ProxyEnvironment Read(Dictionary<string, string> variables) => ProxyEnvironment.Read(variables.GetValueOrDefault);
}
