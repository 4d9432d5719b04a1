using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

public sealed class SyncRulesProbeTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rule_tells_what_it_links_and_whether_passwords_flow()
    {
        _folder.Rule(
            ExportFolder.RuleFile,
            "Out to AAD - User Join",
            "Outbound",
            "123",
            """
            <immutable-tag>Microsoft.OuttoAADUserJoin.006</immutable-tag>
            <sourceObjectType>person</sourceObjectType>
            <targetObjectType>user</targetObjectType>
            <linkType>Provision</linkType>
            <EnablePasswordSync>true</EnablePasswordSync>
            """);

        SyncRule rule = Assert.Single((await Observe()).Rules);

        Assert.NotEqual(Guid.Empty, rule.Id);
        Assert.Equal(
            new SyncRule
            {
                Id = rule.Id,
                Name = "Out to AAD - User Join",
                ImmutableTag = "Microsoft.OuttoAADUserJoin.006",
                Direction = SyncRuleDirection.Outbound,
                ConnectorId = Guid.Parse("11111111-1111-1111-1111-111111111111"),
                Disabled = false,
                Precedence = 123,
                SourceObjectType = "person",
                TargetObjectType = "user",
                LinkType = "Provision",
                PasswordSyncEnabled = true,
            },
            rule);
    }

    [Fact]
    public async Task Rules_are_sorted_by_direction_precedence_and_name()
    {
        _folder
            .Rule(ExportFolder.RuleFile, "Out", "Outbound", "1")
            .Rule("SynchronizationRules/2.xml", "In 20", precedence: "20")
            .Rule("SynchronizationRules/3.xml", "In 100 b", precedence: "100")
            .Rule("SynchronizationRules/4.xml", "In 100 a", precedence: "100");

        Assert.Equal(["In 20", "In 100 a", "In 100 b", "Out"], (await Observe()).Rules.Select(rule => rule.Name));
    }

    private Task<SyncRules> Observe() => new SyncRulesProbe(new()).ObserveAsync(_folder.Export, default);
}
