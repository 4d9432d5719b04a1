using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Writeback finds the user along the rules that carry passwords: "In from AD - User AccountEnabled" in each forest, and "Out to
/// AAD - User Join". Where password flow was cleared on them, it breaks even when hash synchronisation is off. Rules are known by
/// their immutable tag; a customised copy counts as well.
/// </summary>
[Check("WB3009", "The synchronisation rules let passwords flow", Category = Categories.Connect)]
[Requires<ServerIsActive>]
internal sealed partial class PasswordFlowIsAllowed
{
    private const string InboundTags = "Microsoft.InfromAD";
    private const string OutboundTags = "Microsoft.OuttoAAD";
    private const string InboundRule = "In from AD - User AccountEnabled";
    private const string OutboundRule = "Out to AAD - User Join";

    private const string HowToAllow =
        "Open the Synchronization Rules Editor on the Connect server, edit the rule '{rule}', tick Enable Password Sync, save, and run a full synchronisation.";

    public IEnumerable<Finding> Evaluate(SyncRules rules, IReadOnlyList<Observation<Connector>> connectors)
    {
        var judged = false;
        foreach (var connector in Directories(rules, SyncRuleDirection.Inbound, InboundTags))
        {
            judged = true;
            yield return Judge(rules, connector, SyncRuleDirection.Inbound, InboundRule, connectors);
        }

        foreach (var connector in Directories(rules, SyncRuleDirection.Outbound, OutboundTags))
        {
            judged = true;
            yield return Judge(rules, connector, SyncRuleDirection.Outbound, OutboundRule, connectors);
        }

        if (!judged)
        {
            yield return NoStandardRules(rules.Rules.Count);
        }
    }

    private static IEnumerable<Guid> Directories(SyncRules rules, SyncRuleDirection direction, string tags)
        => rules.Rules
            .Where(rule => rule.Direction == direction && rule.ImmutableTag?.StartsWith(tags, StringComparison.Ordinal) == true)
            .Select(rule => rule.ConnectorId)
            .Distinct()
            .Order();

    private static Finding Judge(
        SyncRules rules, Guid connector, SyncRuleDirection direction, string standardRule, IReadOnlyList<Observation<Connector>> connectors)
    {
        var carrier = rules.Rules.FirstOrDefault(rule =>
            rule.ConnectorId == connector && rule.Direction == direction && rule is { PasswordSyncEnabled: true, Disabled: false });
        var name = connectors.FirstOrDefault(candidate => candidate.Value?.Id == connector)?.Value?.Name ?? connector.ToString("B");
        return (carrier is null ? Blocked(standardRule) : Flows(carrier.Name)).About(name);
    }

    [Pass("Passwords flow along the rule '{rule}'.")]
    private static partial Finding Flows(string rule);

    [Fail("No enabled rule lets passwords flow: '{rule}' has password sync switched off, or is disabled.", Remedy = HowToAllow, References = [Documentation.Troubleshoot])]
    private static partial Finding Blocked(string rule);

    [Inconclusive("None of the {count} rules is one of the standard rules of Entra Connect, so it cannot be told which of them should carry passwords.")]
    private static partial Finding NoStandardRules(int count);
}
