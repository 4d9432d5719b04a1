using System.Net.Sockets;
using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

public sealed class RequirementTests
{
    private readonly FakeNetwork _network = new();

    [Fact]
    public async Task A_check_is_skipped_where_the_one_it_requires_failed_and_names_it()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0001"])
            .RunAsync();

        Assert.Equal(CheckStatus.Skipped, report["T0002"].Status);
        Assert.Equal(["T0001"], report["T0002"].Because);
        Assert.Equal(["Skipped because T0001 failed."], report["T0002"].Lines());
    }

    [Theory]
    [InlineData(CheckStatus.Pass)]
    [InlineData(CheckStatus.Warn)]
    [InlineData(CheckStatus.Inconclusive)]
    [InlineData(CheckStatus.NotApplicable)]
    public async Task A_check_is_judged_when_the_one_it_requires_did_not_fail(CheckStatus required)
    {
        var report = await new TestPack()
            .WithCheck("T0001", required)
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0001"])
            .RunAsync();

        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task The_root_cause_is_named_through_checks_that_were_skipped_themselves()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Pass, requires: ["T0002"])
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0003", "T0004"])
            .WithCheck("T0003", CheckStatus.Fail)
            .WithCheck("T0004", CheckStatus.Fail)
            .RunAsync();

        Assert.Equal(["T0003", "T0004"], report["T0001"].Because);
        Assert.Equal(["Skipped because T0003, T0004 failed."], report["T0001"].Lines());
    }

    [Fact]
    public async Task A_required_check_that_is_not_configured_explains_nothing()
    {
        var report = await new TestPack()
            .WithInput<Alpha>("Give alpha.")
            .WithCheckOf<Alpha>("T0001")
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0001"])
            .RunAsync();

        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task A_required_check_that_is_not_selected_is_ignored()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0001"])
            .RunAsync(selection: new CheckSelection(["T0002"], []));

        Assert.Equal(["T0002"], report.Ids);
        Assert.True(report["T0002"].Passed);
    }

    [Fact]
    public async Task A_failed_requirement_explains_a_check_whose_evidence_could_not_be_had()
    {
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.TimedOut))
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", _ => null, requires: ["T0001"], uses: Use.Value<Alpha>())
            .RunAsync();

        Assert.Equal(["T0001"], report["T0002"].Because);
    }

    [Fact]
    public async Task A_failed_requirement_explains_a_fan_out_whose_evidence_could_not_be_had()
    {
        var report = await new TestPack()
            .WithList(new Item("a"))
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.TimedOut))
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", _ => null, requires: ["T0001"], uses: [Use.Each<Item>(), Use.Value<Alpha>()])
            .RunAsync();

        Assert.Equal(["T0001"], report["T0002"].Because);
    }

    [Fact]
    public async Task Two_fan_outs_over_the_same_list_are_related_element_by_element()
    {
        var report = await _network.WithRefusing("b").RunAsync(["a", "b"], select: ["Connections"]);

        Assert.Equal(["a: It says I am a.", "b: Skipped because NT2001 failed."], report.Connections.EndpointGreets.Lines());
        Assert.Equal(["NT2001"], report.Connections.EndpointGreets.Because);
    }

    [Fact]
    public async Task A_failed_single_check_explains_every_element()
    {
        var report = await _network.WithAddresses(0).RunAsync(["a", "b"], select: ["Names", "Connections"]);

        Assert.Equal(["a: Skipped because NT1001 failed.", "b: Skipped because NT1001 failed."], report.Connections.EndpointAccepts.Lines());
        Assert.Equal(["NT1001"], report.Connections.EndpointGreets.Because);
    }

    [Fact]
    public async Task An_element_names_only_the_root_causes_of_its_own()
    {
        var report = await new TestPack()
            .WithList(new Item("a"), new Item("b"))
            .WithCheck("T0001", FailsFor("a"), uses: Use.Each<Item>())
            .WithCheck("T0002", FailsFor("b"), uses: Use.Each<Item>())
            .WithCheck("T0003", FailsFor("-"), requires: ["T0001", "T0002"], uses: Use.Each<Item>())
            .WithCheck("T0004", FailsFor("-"), requires: ["T0003"], uses: Use.Each<Item>())
            .RunAsync();

        Assert.Equal(["a: Skipped because T0001 failed.", "b: Skipped because T0002 failed."], report["T0004"].Lines());
        Assert.Equal(["T0001", "T0002"], report["T0004"].Because);
    }

    [Fact]
    public async Task A_dense_net_of_requirements_is_planned_at_once()
    {
        // Forty layers of three checks, each requiring all of the layer before: 3^40 paths lead to the first layer.
        var pack = new TestPack();
        for (var layer = 0; layer < 40; layer++)
        {
            string[] before = layer == 0 ? [] : [Id(layer - 1, 0), Id(layer - 1, 1), Id(layer - 1, 2)];
            for (var check = 0; check < 3; check++)
            {
                pack.WithCheck(Id(layer, check), layer == 0 && check == 1 ? CheckStatus.Fail : CheckStatus.Pass, requires: before);
            }
        }

        var report = await pack.RunAsync();

        Assert.Equal([Id(0, 1)], report[Id(39, 2)].Because);

        static string Id(int layer, int check) => $"T{layer:00}0{check}";
    }

    private static Func<Given, Finding?> FailsFor(string subject)
        => given => TestPack.Finding(given.Element<Item>().Subject == subject ? CheckStatus.Fail : CheckStatus.Pass);
}
