using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.WritebackIsEnabled;

namespace Writeback.Checks.Tests.Connect;

public sealed class WritebackIsEnabledTests
{
    private const string Since = "2026-08-14 16:20:41";

    [Fact]
    public void Writeback_that_is_on_passes_and_says_since_when()
        => FindingAssert.IsAbout(
            Connectors.Tenant, Messages.EnabledSince, Judge(Connectors.Entra().WithWriteback(enabled: true, Since)), Days.Moment(Since));

    [Fact]
    public void Writeback_that_is_on_passes_without_a_date()
        => FindingAssert.IsAbout(Connectors.Tenant, Messages.Enabled, Judge(Connectors.Entra().WithWriteback(enabled: true)));

    [Fact]
    public void Writeback_that_is_off_fails_and_says_since_when()
        => FindingAssert.IsAbout(
            Connectors.Tenant, Messages.Disabled, Judge(Connectors.Entra().WithWriteback(enabled: false, Since)), Days.Moment(Since));

    [Fact]
    public void Writeback_that_is_off_fails_without_a_date()
        => FindingAssert.IsAbout(Connectors.Tenant, Messages.DisabledAtUnknownTime, Judge(Connectors.Entra().WithWriteback(enabled: false)));

    [Fact]
    public void A_connector_without_the_switch_allows_no_verdict()
    {
        var finding = Judge(Connectors.Entra());

        FindingAssert.IsAbout(Connectors.Tenant, Messages.NoConfiguration, finding, Connectors.Tenant);
        Assert.Equal(CheckStatus.Inconclusive, finding.Status);
    }

    [Fact]
    public void A_server_without_a_connector_to_the_tenant_fails()
        => FindingAssert.IsAbout(null, Messages.NoEntraConnector, Judge(Connectors.Forest(), Connectors.Other()), 2);

    [Fact]
    public void No_connector_to_the_tenant_allows_no_verdict_where_some_could_not_be_read()
    {
        var finding = Assert.Single(new WritebackIsEnabled().Evaluate(
        [
            .. Seen.Of(Connectors.Forest()),
            Seen.Unreadable("Connector_{1}.xml", "Connector_{1}.xml is empty."),
            Seen.Unreadable("Connector_{2}.xml"),
        ]));

        Assert.Same(Messages.Unreadable, finding.Message);
        Assert.Equal(
            ["Connector_{1}.xml is empty.", "Connector_{2}.xml: XmlException line 7"],
            Assert.IsAssignableFrom<IEnumerable<object>>(Assert.Single(finding.Arguments)).Select(reason => reason.ToString()));
    }

    [Fact]
    public void A_connector_to_the_tenant_is_judged_although_others_could_not_be_read()
    {
        var finding = Assert.Single(new WritebackIsEnabled().Evaluate(
            [Seen.Unreadable("Connector_{1}.xml"), .. Seen.Of(Connectors.Entra().WithWriteback(enabled: true))]));

        Assert.Same(Messages.Enabled, finding.Message);
    }

    [Fact]
    public void Each_connector_to_a_tenant_is_judged()
    {
        var findings = new WritebackIsEnabled().Evaluate(Seen.Of(
            Connectors.Entra("one - AAD").WithWriteback(enabled: true), Connectors.Entra("two - AAD").WithWriteback(enabled: false)));

        Assert.Equal([("one - AAD", Messages.Enabled), ("two - AAD", Messages.DisabledAtUnknownTime)], findings.Select(finding => (finding.Subject, finding.Message)));
    }

    private static Finding Judge(params Connector[] connectors) => Assert.Single(new WritebackIsEnabled().Evaluate(Seen.Of(connectors)));
}
