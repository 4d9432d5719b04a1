using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>Synchronisation rules: the two standard ones that carry passwords, and what customers make of them.</summary>
internal static class Rules
{
    public const string InboundName = "In from AD - User AccountEnabled";
    public const string OutboundName = "Out to AAD - User Join";

    public static SyncRule In(Connector forest) => Standard(InboundName, "Microsoft.InfromADUserAccountEnabled.001", SyncRuleDirection.Inbound, forest);

    public static SyncRule Out(Connector tenant) => Standard(OutboundName, "Microsoft.OuttoAADUserJoin.014", SyncRuleDirection.Outbound, tenant);

    public static SyncRules Of(params SyncRule[] rules) => new(rules);

    extension(SyncRule rule)
    {
        public SyncRule WithoutPasswords() => rule with { PasswordSyncEnabled = false };

        public SyncRule Disabled() => rule with { Disabled = true };

        /// <summary>What the rules editor makes of a standard rule: another name, and no tag.</summary>
        public SyncRule Copied() => rule with { Id = Guid.NewGuid(), Name = rule.Name + " - Copy", ImmutableTag = null };
    }

    private static SyncRule Standard(string name, string tag, SyncRuleDirection direction, Connector connector) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        ImmutableTag = tag,
        Direction = direction,
        ConnectorId = connector.Id,
        Disabled = false,
        Precedence = 100,
        PasswordSyncEnabled = true,
    };
}
