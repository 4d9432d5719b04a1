using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// The synchronisation service goes by machine.config alone; tools go by the environment and what they are told. Where the two differ,
/// what a tool can reach says nothing of what the service can.
/// </summary>
[Check("WB3013", "The service and this tool go out by the same proxy", Category = Categories.Connectivity, Severity = Severity.Warning)]
internal sealed partial class ServiceProxyIsUsed
{
    private const string HowToAgree =
        "Write the proxy that the service is to use into system.net/defaultProxy of Framework64\\v4.0.30319\\Config\\machine.config on the Connect server, restart the service ADSync, and run this tool without --proxy.";

    public Finding Evaluate(ProxySettings settings)
    {
        if (settings.Service is not { } service)
        {
            return (settings.Explicit ?? settings.Environment) is { } own ? ServiceUnknown(own.Address) : NoneKnown();
        }

        var (its, ours) = (service.Enabled ? service.Server : null, settings.IsDirect ? null : settings.Explicit ?? settings.Environment);
        return (its, ours) switch
        {
            (null, null) when service.ScriptLocation is { } script => Script(script),
            (null, null) => BothDirect(),
            (null, { } other) => ServiceIsDirect(other.Address),
            ({ } used, null) when settings.IsDirect => ToolIsDirect(used.Address),
            ({ } used, null) => Same(used.Address),
            ({ } used, { } other) when IsSame(used, other) => Same(used.Address),
            var (used, other) => Differ(used.Address, other.Address, other.Source),
        };
    }

    private static bool IsSame(ProxyServer one, ProxyServer other) => one.Port == other.Port && string.Equals(one.Host, other.Host, StringComparison.OrdinalIgnoreCase);

    [Pass("Both go out by {proxy}.")]
    private static partial Finding Same(string proxy);

    [Pass("Both go out directly.")]
    private static partial Finding BothDirect();

    [Warn("The service goes out by {service} (machine.config), this tool was told {tool} ({source}).", Remedy = HowToAgree, References = [Documentation.Prerequisites])]
    private static partial Finding Differ(string service, string tool, ProxySource source);

    [Warn("The service goes out directly (machine.config names no proxy), though {tool} is configured here.", Remedy = HowToAgree, References = [Documentation.Prerequisites])]
    private static partial Finding ServiceIsDirect(string tool);

    [Warn("The service goes out by {service} (machine.config), this tool was told to go directly.", Remedy = "Run this tool without --no-proxy.", References = [Documentation.Prerequisites])]
    private static partial Finding ToolIsDirect(string service);

    [Warn("The service finds its proxy by a script, {script}, which this tool does not run.", Remedy = "Look the proxy up in the script, and run this tool with --proxy.", References = [Documentation.Prerequisites])]
    private static partial Finding Script(string script);

    [Inconclusive("This tool goes out by {tool}; what the service does is not known.", Remedy = "Run it on the Connect server, or give that server's file: --machine-config FILE.", References = [Documentation.Prerequisites])]
    private static partial Finding ServiceUnknown(string tool);

    [NotApplicable("No proxy is configured here, and machine.config was not read.")]
    private static partial Finding NoneKnown();
}
