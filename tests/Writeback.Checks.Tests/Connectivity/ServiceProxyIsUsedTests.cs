using Writeback.Checks.Connectivity;
using Writeback.Sdk.Probes.Network;
using static Writeback.Checks.Connectivity.ServiceProxyIsUsed;

namespace Writeback.Checks.Tests.Connectivity;

public sealed class ServiceProxyIsUsedTests
{
    private static readonly ProxyServer Ours = new("proxy.contoso.example", 3128, ProxySource.Environment);
    private static readonly MachineConfigProxy Its = new() { Server = new("PROXY.contoso.example", 3128, ProxySource.MachineConfig) };

    [Fact]
    public void Nothing_configured_and_nothing_read_is_not_judged() => Is(Messages.NoneKnown, new());

    [Fact]
    public void A_service_that_is_not_known_allows_no_verdict() => Is(Messages.ServiceUnknown, new() { Environment = Ours });

    [Fact]
    public void The_same_proxy_passes_whatever_its_case() => Is(Messages.Same, new() { Environment = Ours, Service = Its });

    [Fact]
    public void Another_proxy_warns() => Is(Messages.Differ, new() { Explicit = Ours with { Port = 8080, Source = ProxySource.Explicit }, Service = Its });

    [Fact]
    public void A_service_that_goes_directly_warns_where_a_proxy_is_configured() => Is(Messages.ServiceIsDirect, new() { Environment = Ours, Service = new() });

    [Fact]
    public void A_service_whose_proxy_is_switched_off_goes_directly() => Is(Messages.BothDirect, new() { Service = Its with { Enabled = false } });

    [Fact]
    public void A_run_that_goes_directly_on_purpose_says_so() => Is(Messages.ToolIsDirect, new() { IsDirect = true, Environment = Ours, Service = Its });

    [Fact]
    public void A_script_is_named() => Is(Messages.Script, new() { Service = new() { ScriptLocation = "http://pac.contoso.example/proxy.pac" } });

    private static void Is(Sdk.FindingMessage message, ProxySettings settings) => Assert.Same(message, new ServiceProxyIsUsed().Evaluate(settings).Message);
}
