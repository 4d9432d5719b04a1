using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

public sealed class FanOutTests
{
    private readonly FakeNetwork _network = new();

    [Fact]
    public async Task Each_element_has_its_own_finding_about_its_subject()
    {
        var report = await _network.WithRefusing("b").RunAsync(["a", "b", "c"], select: ["NT2001"]);

        var outcome = report.Connections.EndpointAccepts;
        Assert.True(outcome.Failed);
        Assert.Equal(["a: Connected.", "b: Refused.", "c: Connected."], outcome.Lines());
    }

    [Fact]
    public async Task A_probe_that_fails_for_one_element_spoils_only_the_finding_of_that_one()
    {
        var report = await _network.WithUnreachable("b").RunAsync(["a", "b", "c"], select: ["NT2001"]);

        var outcome = report.Connections.EndpointAccepts;
        Assert.Equal(CheckStatus.Inconclusive, outcome.Status);
        Assert.Equal(
            [CheckStatus.Pass, CheckStatus.Inconclusive, CheckStatus.Pass],
            outcome.Findings.Select(finding => finding.Status));
        Assert.Equal("b", outcome.Findings[1].Subject);
    }

    [Fact]
    public async Task An_element_that_was_not_observed_is_not_asked_further()
    {
        var report = await _network.WithUnreachable("b").RunAsync(["a", "b"], select: ["NT2002"]);

        Assert.Equal(["a: It says I am a.", "b: TcpAnswer could not be observed: the source could not be reached or read (SocketException HostUnreachable)."],
            report.Connections.EndpointGreets.Lines());
        Assert.DoesNotContain("greeting of b", _network.Asked);
    }

    [Fact]
    public async Task A_check_of_observations_judges_each_failure_itself()
    {
        var report = await _network.WithUnreachable("b").RunAsync(["a", "b"], select: ["NT2004"]);

        Assert.Equal(["b: Not observed: SocketException."], report.Connections.ConnectionIsObserved.Lines());
    }

    [Fact]
    public async Task A_check_may_take_all_observations_at_once()
    {
        var report = await _network.WithUnreachable("b").RunAsync(["a", "b", "c"], select: ["NT2003"]);

        Assert.Equal(["2 of 3 answered."], report.Connections.EndpointsAreFast.Lines());
    }

    [Fact]
    public async Task A_list_of_values_cannot_be_had_when_one_element_cannot()
    {
        var report = await Items("a", "b")
            .WithProbe<Sight>((given, _) => given.Element<Item>().Subject == "b" ? throw new TimeoutException() : Task.FromResult(new Sight("seen")), uses: Use.Each<Item>())
            .WithCheck("T0001", given => given.List<Sight>().Count == 0 ? null : TestPack.Finding(CheckStatus.Pass), uses: Use.List<Sight>())
            .RunAsync();

        Assert.Equal(CheckStatus.Inconclusive, report["T0001"].Status);
    }

    [Fact]
    public async Task A_probe_may_provide_the_list_that_checks_fan_out_over()
    {
        var report = await _network.RunAsync(select: ["Routes"]);

        Assert.Equal(["eth0: 4 hops.", "wlan0: 5 hops."], report.Routes.RouteLeadsSomewhere.Lines());
        Assert.Equal(["2 route(s)."], report.Routes.ThereAreRoutes.Lines());
    }

    [Fact]
    public async Task An_empty_list_is_not_applicable()
    {
        var report = await _network.WithRoutes().RunAsync([], select: ["NT4001", "NT2001", "NT2002"]);

        Assert.All(report.Outcomes, outcome => Assert.Equal(CheckStatus.NotApplicable, outcome.Status));
        Assert.All(report.Outcomes, outcome => Assert.Empty(outcome.Findings));
    }

    [Fact]
    public async Task Elements_without_a_name_are_counted()
    {
        var report = await new TestPack()
            .WithList(new Alpha("x"), new Alpha("y"))
            .WithCheck("T0001", given => TestPack.Finding(given.Element<Alpha>().Text == "y" ? CheckStatus.Fail : CheckStatus.Pass), uses: Use.Each<Alpha>())
            .RunAsync();

        Assert.Equal(["#1: It is Pass.", "#2: It is Fail."], report["T0001"].Lines());
    }

    [Fact]
    public async Task A_check_that_throws_for_one_element_still_judges_the_others()
    {
        var report = await Items("a", "b", "c")
            .WithCheck("T0001", given => given.Element<Item>().Subject == "b" ? throw new InvalidOperationException() : TestPack.Finding(CheckStatus.Pass), uses: Use.Each<Item>())
            .RunAsync();

        Assert.Equal(CheckStatus.Error, report["T0001"].Status);
        Assert.Equal([CheckStatus.Pass, CheckStatus.Error, CheckStatus.Pass], report["T0001"].Findings.Select(finding => finding.Status));
        Assert.Equal(["a", "b", "c"], report["T0001"].Findings.Select(finding => finding.Subject));
    }

    [Fact]
    public async Task Evidence_beside_the_fan_out_that_cannot_be_had_spoils_the_check_once()
    {
        var report = await Items("a", "b")
            .WithProbe<Alpha>((_, _) => throw new TimeoutException())
            .WithCheck("T0001", _ => TestPack.Finding(CheckStatus.Pass), uses: [Use.Each<Item>(), Use.Value<Alpha>()])
            .RunAsync();

        Assert.Equal(CheckStatus.Inconclusive, report["T0001"].Status);
        Assert.Null(Assert.Single(report["T0001"].Findings).Subject);
    }

    private static TestPack Items(params string[] subjects) => new TestPack().WithList([.. subjects.Select(subject => new Item(subject))]);
}
