using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using static Writeback.Checks.Connect.LdapIsSignedAndEncrypted;

namespace Writeback.Checks.Tests.Connect;

public sealed class LdapIsSignedAndEncryptedTests
{
    [Fact]
    public void Sign_and_seal_passes() => FindingAssert.IsAbout("contoso.com", Messages.Protected, Assert.Single(Judge(Connectors.Forest())), "contoso.com");

    [Fact]
    public void TLS_passes_without_sign_and_seal() => Assert.Same(Messages.Protected, Assert.Single(Judge(Connectors.Forest(signAndSeal: false).OverTls())).Message);

    [Fact]
    public void Neither_fails()
        => FindingAssert.IsAbout("contoso.com", Messages.ForestUnprotected, Assert.Single(Judge(Connectors.Forest(signAndSeal: false))), "contoso.com");

    [Fact]
    public void A_simple_bind_is_neither_signed_nor_sealed()
        => Assert.Same(Messages.ForestUnprotected, Assert.Single(Judge(Connectors.Forest(signAndSeal: true).WithSimpleBind())).Message);

    [Fact]
    public void A_partition_may_spoil_what_the_forest_protects()
        => FindingAssert.IsAbout(
            "contoso.com",
            Messages.PartitionUnprotected,
            Assert.Single(Judge(Connectors.Forest().With(Partitions.Selected().Signing(signAndSeal: false)))),
            Partitions.Domain);

    [Fact]
    public void Forest_and_partitions_are_each_named()
        => Assert.Equal(
            [Messages.ForestUnprotected, Messages.PartitionUnprotected],
            Judge(Connectors.Forest(signAndSeal: false).With(Partitions.Selected().Signing(signAndSeal: false))).Select(finding => finding.Message));

    [Fact]
    public void A_partition_over_TLS_passes()
        => Assert.Same(
            Messages.Protected, Assert.Single(Judge(Connectors.Forest().With(Partitions.Selected().Signing(signAndSeal: false).OverTls()))).Message);

    [Fact]
    public void A_partition_that_does_not_say_follows_its_forest()
        => Assert.Same(Messages.Protected, Assert.Single(Judge(Connectors.Forest().With(Partitions.Selected()))).Message);

    [Fact]
    public void A_partition_that_is_not_selected_does_not_matter()
        => Assert.Same(
            Messages.Protected,
            Assert.Single(Judge(Connectors.Forest().With(Partitions.Selected().Signing(signAndSeal: false).NotSelected()))).Message);

    [Fact]
    public void The_connector_to_the_tenant_is_not_judged() => Assert.Empty(Judge(Connectors.Entra()));

    private static IEnumerable<Finding> Judge(Connector connector) => new LdapIsSignedAndEncrypted().Evaluate(connector);
}
