using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

public sealed class StatusTests
{
    private readonly FakeNetwork _network = new();

    [Theory]
    [InlineData(2, CheckStatus.Pass, "2 addresses.")]
    [InlineData(1, CheckStatus.Warn, "A single address.")]
    [InlineData(0, CheckStatus.Fail, "No address.")]
    [InlineData(-1, CheckStatus.Inconclusive, "-1 addresses make no sense.")]
    public async Task A_check_speaks_by_its_finding(int addresses, CheckStatus status, string text)
    {
        var report = await _network.WithAddresses(addresses).RunAsync(select: ["NT1001"]);

        Assert.Equal(status, report.Names.NamesAreResolved.Status);
        Assert.Equal([text], report.Names.NamesAreResolved.Lines());
    }

    [Theory]
    [InlineData("localhost", CheckStatus.Pass)]
    [InlineData("elsewhere", CheckStatus.NotApplicable)]
    public async Task A_question_that_does_not_arise_is_not_applicable(string host, CheckStatus status)
    {
        var report = await new TestPack()
            .WithInput<ProxySettings>("Name the proxy.")
            .WithCheck("T0001", given => TestPack.Finding(given.Value<ProxySettings>().Host == "localhost" ? CheckStatus.Pass : CheckStatus.NotApplicable), uses: Use.Value<ProxySettings>())
            .RunAsync(inputs: new RunInputs().Add(new ProxySettings(host)));

        Assert.Equal(status, report["T0001"].Status);
    }

    [Fact]
    public async Task A_check_with_nothing_to_say_is_not_applicable()
    {
        var report = await new TestPack().WithCheck("T0001", _ => null).RunAsync();

        Assert.Equal(CheckStatus.NotApplicable, report["T0001"].Status);
        Assert.Empty(report["T0001"].Findings);
    }

    [Fact]
    public async Task Evidence_that_cannot_be_had_makes_a_check_inconclusive_and_names_evidence_and_cause()
    {
        var report = await _network.WithBrokenNameServers(new SocketException((int)SocketError.TryAgain)).RunAsync(select: ["NT1001"]);

        var outcome = report.Names.NamesAreResolved;
        Assert.Equal(CheckStatus.Inconclusive, outcome.Status);
        Assert.Equal(["NameAnswer could not be observed: the source could not be reached or read (SocketException TryAgain)."], outcome.Lines());
    }

    [Fact]
    public async Task Evidence_that_failed_for_want_of_other_evidence_names_the_root()
    {
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new SocketException((int)SocketError.NetworkDown))
            .WithProbe<Beta>((given, _) => Task.FromResult(new Beta(given.Value<Alpha>().Text)), uses: Use.Value<Alpha>())
            .WithCheckOf<Beta>("T0001")
            .RunAsync();

        Assert.Equal(CheckStatus.Inconclusive, report["T0001"].Status);
        Assert.StartsWith("Alpha could not be observed:", Assert.Single(report["T0001"].Lines()), StringComparison.Ordinal);
        Assert.Empty(report.FindObservation<Beta>()!.Attempts);
    }

    [Fact]
    public async Task An_explanation_in_words_for_anybody_is_shown()
    {
        var failure = new ObservationFailure(FailureKind.Denied, "NoPermission", "403", "The right Names.Read is missing.");
        var report = await _network.WithBrokenNameServers(new ObservationException(failure)).RunAsync(select: ["NT1001"]);

        Assert.Equal(["NameAnswer could not be observed: The right Names.Read is missing."], report.Names.NamesAreResolved.Lines());
    }

    [Fact]
    public async Task A_check_that_takes_an_observation_judges_the_failure_itself()
    {
        var report = await _network.WithBrokenNameServers(new SocketException((int)SocketError.TryAgain)).RunAsync(select: ["NT1002"]);

        Assert.True(report.Names.NameServersCanBeAsked.Failed);
        Assert.Equal(["Asked 1 time(s): Unavailable."], report.Names.NameServersCanBeAsked.Lines());
    }

    [Fact]
    public async Task A_check_whose_input_was_not_given_is_skipped_and_says_how_to_give_it()
    {
        var report = await _network.RunAsync(select: ["NT3001"]);

        Assert.Equal(CheckStatus.Skipped, report.Proxy.ProxyIsLocal.Status);
        Assert.Equal(["Not configured. Name the proxy: --proxy HOST."], report.Proxy.ProxyIsLocal.Lines());
        Assert.Empty(report.Proxy.ProxyIsLocal.Because);
    }

    [Theory]
    [InlineData("NT2001")]
    [InlineData("NT2002")]
    [InlineData("NT2003")]
    [InlineData("NT2004")]
    public async Task A_check_is_skipped_when_the_input_its_evidence_comes_from_was_not_given(string id)
    {
        var report = await _network.RunAsync(select: [id]);

        var outcome = Assert.Single(report.Outcomes);
        Assert.Equal(CheckStatus.Skipped, outcome.Status);
        Assert.Equal(["Not configured. Name an endpoint: --endpoint HOST."], outcome.Lines());
        Assert.Empty(_network.Asked);
    }

    [Fact]
    public async Task A_check_that_judges_failures_is_not_asked_to_judge_that_nobody_configured_it()
    {
        var report = await new TestPack()
            .WithInput<Alpha>("Give alpha.")
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", _ => TestPack.Finding(CheckStatus.Fail), uses: Use.Observation<Alpha>())
            .RunAsync();

        Assert.Equal(CheckStatus.Skipped, report["T0002"].Status);
    }

    [Fact]
    public async Task A_check_that_judges_failures_runs_when_one_of_its_sources_is_configured()
    {
        var report = await new TestPack()
            .WithInput<Alpha>("Give alpha.")
            .WithInput<Beta>("Give beta.")
            .WithCheck(
                "T0001",
                given => TestPack.Finding(given.Observation<Alpha>().Succeeded ? CheckStatus.Fail : CheckStatus.Pass),
                uses: [Use.Observation<Alpha>(), Use.Observation<Beta>()])
            .RunAsync(inputs: new RunInputs().Add(new Beta()));

        Assert.True(report["T0001"].Passed);
    }

    [Fact]
    public async Task Every_run_has_a_start_by_its_own_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
        var report = await new TestPack()
            .WithInput<RunStart>("Every run has it.")
            .WithCheck("T0001", given => given.Value<RunStart>().At == clock.Start ? TestPack.Finding(CheckStatus.Pass) : null, uses: Use.Value<RunStart>())
            .RunAsync(clock: clock);

        Assert.True(report["T0001"].Passed);
        Assert.Equal(clock.Start, report.Run.StartedAt);
        Assert.Equal(RunInterruption.None, report.Run.Interruption);
    }

    [Fact]
    public async Task The_typed_report_holds_the_evidence_behind_the_outcomes()
    {
        var report = await _network.WithAddresses(7).RunAsync(select: ["Names"]);

        var observation = report.FindObservation<NameAnswer>();
        Assert.Equal(7, observation!.Value!.Addresses);
        Assert.Null(Assert.Single(observation.Attempts).Failure);
    }
}
