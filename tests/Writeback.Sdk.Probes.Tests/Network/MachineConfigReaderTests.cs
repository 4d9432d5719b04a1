using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.Tests.Network;

public sealed class MachineConfigReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_proxy_is_read_with_what_it_excepts()
    {
        var settings = Read(
            """
            <system.net><defaultProxy enabled="true" useDefaultCredentials="true">
              <proxy usesystemdefault="true" proxyaddress="http://proxy.contoso.example:8080" bypassonlocal="true" />
              <bypasslist><add address="[a-z]+\.contoso\.example" /><add address="(" /></bypasslist>
            </defaultProxy></system.net>
            """);

        var server = new ProxyServer("proxy.contoso.example", 8080, ProxySource.MachineConfig);
        Assert.Equal(server, settings.Server);
        Assert.True(settings.UseDefaultCredentials);
        Assert.Equal(server, MachineConfigReader.ServerFor(settings, "ssprdedicated.servicebus.windows.net"));
        Assert.Null(MachineConfigReader.ServerFor(settings, "sb.contoso.example"));
        Assert.Null(MachineConfigReader.ServerFor(settings, "intranet"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<system.net><defaultProxy /></system.net>")]
    [InlineData("""<system.net><defaultProxy enabled="false"><proxy proxyaddress="http://proxy:1" /></defaultProxy></system.net>""")]
    public void Without_a_proxy_the_service_goes_directly(string settings) => Assert.Null(MachineConfigReader.ServerFor(Read(settings), "sb.contoso.example"));

    [Fact]
    public void A_script_is_known_though_it_is_not_run()
        => Assert.Equal(
            "http://pac.contoso.example/proxy.pac",
            Read("""<system.net><defaultProxy><proxy scriptLocation="http://pac.contoso.example/proxy.pac" /></defaultProxy></system.net>""").ScriptLocation);

    [Theory]
    [InlineData("<configuration>", "no well-formed XML")]
    [InlineData("<!DOCTYPE x><configuration/>", "no well-formed XML")]
    [InlineData("<html/>", "is no configuration")]
    [InlineData("""<configuration><system.net><defaultProxy><proxy proxyaddress="proxy" /></defaultProxy></system.net></configuration>""", "proxyaddress is no HTTP proxy")]
    public void What_is_no_configuration_is_refused(string content, string complaint)
    {
        File.WriteAllText(_file, content);

        Assert.Contains(complaint, Assert.Throws<InvalidInputException>(() => MachineConfigReader.Read(_file)).Message, StringComparison.Ordinal);
    }

    private MachineConfigProxy Read(string settings)
    {
        File.WriteAllText(_file, $"<configuration>{settings}</configuration>");
        return MachineConfigReader.Read(_file);
    }
}
