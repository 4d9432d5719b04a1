using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// The switch itself, kept on the connector to Entra ID: 0 or 1 is proof, no switch at all is none. The optional feature of the same name in the global settings is no
/// proof: newer servers do not have it.
/// </summary>
[Check("WB3004", "Password writeback is enabled on the Entra connector", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class WritebackIsEnabled
{
    private const string HowToEnable =
        "On the Connect server open the Entra Connect wizard: Customize synchronization options > Optional features > Password writeback > Configure. "
        + "If it is ticked there already, clear it, configure, and tick it again: that makes new keys. "
        + "Then look whether it is on in the tenant as well: Entra admin center > Password reset > On-premises integration.";

    public IEnumerable<Finding> Evaluate(IReadOnlyList<Observation<Connector>> connectors)
    {
        var entra = connectors.Where(connector => connector.Value is { Kind: ConnectorKind.Entra }).Select(connector => connector.Value!).ToList();
        var unreadable = connectors.Where(connector => !connector.Succeeded).ToList();
        if (entra.Count > 0)
        {
            return entra.Select(connector => Judge(connector).About(connector.Name));
        }

        return [unreadable.Count > 0 ? Unreadable(unreadable.Select(ConnectorFailures.Describe).ToList()) : NoEntraConnector(connectors.Count)];
    }

    private static Finding Judge(Connector connector) => connector.PasswordReset switch
    {
        null => NoConfiguration(connector.Name),
        { Enabled: true, ModifiedAt: { } since } => EnabledSince(since),
        { Enabled: true } => Enabled(),
        { ModifiedAt: { } since } => Disabled(since),
        _ => DisabledAtUnknownTime(),
    };

    [Pass("Password writeback is enabled.")]
    private static partial Finding Enabled();

    [Pass("Password writeback is enabled, last set on {since}.")]
    private static partial Finding EnabledSince(DateTimeOffset since);

    [Fail("Password writeback has been switched off since {since}.", Remedy = HowToEnable, References = [Documentation.EnableWriteback])]
    private static partial Finding Disabled(DateTimeOffset since);

    [Fail("Password writeback is switched off.", Remedy = HowToEnable, References = [Documentation.EnableWriteback])]
    private static partial Finding DisabledAtUnknownTime();

    [Inconclusive(
        "The connector has no configuration of password writeback, as where it was never set up.",
        Remedy = "On the Connect server run Get-ADSyncAADPasswordResetConfiguration -Connector '{connector}'. If it is not enabled: " + HowToEnable,
        References = [Documentation.EnableWriteback])]
    private static partial Finding NoConfiguration(string connector);

    [Fail(
        "{count:plural|1=The one connector does not lead|None of the # connectors leads} to Entra ID.",
        Remedy = "Finish the Entra Connect wizard on this server, or export the server that synchronises.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NoEntraConnector(int count);

    [Inconclusive(
        "No connector to Entra ID was found, but some connectors could not be read: {files}",
        Remedy = "Export the configuration again with Get-ADSyncServerConfiguration.")]
    private static partial Finding Unreadable(IReadOnlyList<LocalizableText> files);
}
