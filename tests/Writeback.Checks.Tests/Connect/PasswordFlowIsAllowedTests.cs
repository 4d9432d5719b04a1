using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.PasswordFlowIsAllowed;

namespace Writeback.Checks.Tests.Connect;

public sealed class PasswordFlowIsAllowedTests
{
    private readonly Connector _forest = Connectors.Forest();
    private readonly Connector _tenant = Connectors.Entra();

    [Fact]
    public void The_standard_rules_pass()
    {
        var findings = Judge(Rules.In(_forest), Rules.Out(_tenant));

        FindingAssert.IsAbout("contoso.com", Messages.Flows, findings[0], Rules.InboundName);
        FindingAssert.IsAbout(Connectors.Tenant, Messages.Flows, findings[1], Rules.OutboundName);
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void A_standard_rule_without_passwords_fails()
        => FindingAssert.IsAbout(
            Connectors.Tenant, Messages.Blocked, Judge(Rules.In(_forest), Rules.Out(_tenant).WithoutPasswords())[1], Rules.OutboundName);

    [Fact]
    public void A_disabled_standard_rule_fails()
        => FindingAssert.IsAbout("contoso.com", Messages.Blocked, Judge(Rules.In(_forest).Disabled(), Rules.Out(_tenant))[0], Rules.InboundName);

    [Fact]
    public void A_customised_copy_of_a_disabled_standard_rule_counts()
    {
        var findings = Judge(Rules.In(_forest).Disabled(), Rules.In(_forest).Copied(), Rules.Out(_tenant));

        FindingAssert.IsAbout("contoso.com", Messages.Flows, findings[0], Rules.InboundName + " - Copy");
    }

    [Fact]
    public void A_disabled_copy_does_not_count()
        => FindingAssert.IsAbout(
            "contoso.com",
            Messages.Blocked,
            Judge(Rules.In(_forest).WithoutPasswords(), Rules.In(_forest).Copied().Disabled(), Rules.Out(_tenant))[0],
            Rules.InboundName);

    [Fact]
    public void Each_forest_needs_a_rule_of_its_own()
    {
        var wingtip = Connectors.Forest("wingtip.example");

        var findings = Judge([_forest, wingtip, _tenant], Rules.In(_forest), Rules.In(wingtip).WithoutPasswords(), Rules.Out(_tenant));

        Assert.Equal(
            [("contoso.com", Messages.Flows), (Connectors.Tenant, Messages.Flows), ("wingtip.example", Messages.Blocked)],
            findings.Select(finding => (finding.Subject!, finding.Message)).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void An_inbound_rule_does_not_stand_in_for_an_outbound_one()
        => Assert.Same(Messages.Blocked, Judge(Rules.In(_forest), Rules.In(_tenant), Rules.Out(_tenant).WithoutPasswords())[^1].Message);

    [Fact]
    public void A_connector_that_could_not_be_read_is_called_by_its_id()
    {
        var rules = Rules.Of(Rules.In(_forest), Rules.Out(_tenant));

        var findings = new PasswordFlowIsAllowed().Evaluate(rules, [.. Seen.Of(_tenant), Seen.Unreadable("Connector_{1}.xml")]).ToList();

        FindingAssert.IsAbout(_forest.Id.ToString("B"), Messages.Flows, findings[0], Rules.InboundName);
    }

    [Fact]
    public void Rules_of_which_none_is_standard_allow_no_verdict()
    {
        var findings = Judge(Rules.In(_forest).Copied(), Rules.Out(_tenant).Copied());

        FindingAssert.Is(Messages.NoStandardRules, findings[0], SyncRuleDirection.Inbound);
        FindingAssert.Is(Messages.NoStandardRules, findings[1], SyncRuleDirection.Outbound);
    }

    [Fact]
    public void Standard_rules_in_one_direction_say_nothing_of_the_other()
    {
        var findings = Judge(Rules.In(_forest), Rules.Out(_tenant).Copied());

        Assert.Same(Messages.Flows, findings[0].Message);
        FindingAssert.Is(Messages.NoStandardRules, findings[1], SyncRuleDirection.Outbound);
    }

    private List<Finding> Judge(params SyncRule[] rules) => Judge([_forest, _tenant], rules);

    private static List<Finding> Judge(Connector[] connectors, params SyncRule[] rules)
        => [.. new PasswordFlowIsAllowed().Evaluate(Rules.Of(rules), Seen.Of(connectors))];
}
