using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.PreferredDomainControllers;

namespace Writeback.Checks.Tests.Connect;

public sealed class PreferredDomainControllersTests
{
    private const string Subject = "contoso.com, DC=contoso,DC=com";

    private static readonly string[] Preferred = ["DC01.contoso.com", "DC02.contoso.com"];

    [Fact]
    public void None_set_passes_and_names_the_one_in_use()
        => FindingAssert.IsAbout(Subject, Messages.NoneSet, Judge(Partitions.Selected().LastSeenAt("DC09.contoso.com")), "DC09.contoso.com");

    [Fact]
    public void None_set_and_none_used_passes() => FindingAssert.IsAbout(Subject, Messages.NoneSetNoneUsed, Judge(Partitions.Selected()));

    [Fact]
    public void None_set_passes_even_where_no_others_may_be_used()
        => Assert.Same(Messages.NoneSetNoneUsed, Judge(Partitions.Selected().AllowingOthers(failover: false)).Message);

    [Fact]
    public void Preferred_ones_beside_others_pass()
        => FindingAssert.IsAbout(
            Subject,
            Messages.Preferred,
            Judge(Partitions.Selected().Preferring(Preferred).AllowingOthers(failover: true).LastSeenAt("DC01.contoso.com")),
            Preferred,
            "DC01.contoso.com");

    [Fact]
    public void Preferred_ones_of_which_none_was_used_pass()
        => FindingAssert.IsAbout(Subject, Messages.PreferredNoneUsed, Judge(Partitions.Selected().Preferring(Preferred)), (object)Preferred);

    [Fact]
    public void Preferred_ones_alone_warn()
        => FindingAssert.IsAbout(
            Subject, Messages.OnlyPreferred, Judge(Partitions.Selected().Preferring(Preferred).AllowingOthers(failover: false)), (object)Preferred);

    [Fact]
    public void Partitions_that_are_not_selected_or_no_domains_are_not_judged()
        => Assert.Empty(Evaluate(Connectors.Forest().With(Partitions.Selected().NotSelected(), Partitions.Selected("DC=ForestDnsZones").NoDomain())));

    [Fact]
    public void The_connector_to_the_tenant_is_not_judged() => Assert.Empty(Evaluate(Connectors.Entra().With(Partitions.Selected("default"))));

    private static Finding Judge(ConnectorPartition partition) => Assert.Single(Evaluate(Connectors.Forest().With(partition)));

    private static IEnumerable<Finding> Evaluate(Connector connector)
        => new PreferredDomainControllers().Evaluate(connector, new Observation<DomainControllers>(new ObservationFailure(FailureKind.NotConfigured, nameof(DirectoryTarget))));
}
