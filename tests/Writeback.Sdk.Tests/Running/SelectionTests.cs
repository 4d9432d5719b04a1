using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

public sealed class SelectionTests
{
    private readonly FakeNetwork _network = new();

    [Fact]
    public async Task Outcomes_are_in_catalogue_order_whatever_is_observed_first()
    {
        var late = new Signal();
        var report = await new TestPack()
            .WithProbe<Alpha>(async (_, _) =>
            {
                await late.WaitAsync();
                return new Alpha();
            })
            .WithProbe<Beta>((_, _) =>
            {
                late.Set();
                return Task.FromResult(new Beta());
            })
            .WithCheckOf<Beta>("T0002")
            .WithCheckOf<Alpha>("T0001")
            .WithCheck("T0003", CheckStatus.Pass)
            .RunAsync();

        Assert.Equal(["T0001", "T0002", "T0003"], report.Ids);
        Assert.All(report.Outcomes, outcome => Assert.True(outcome.Passed));
    }

    [Fact]
    public async Task Outcomes_are_in_catalogue_order_when_a_check_requires_a_later_one()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Pass, requires: ["T0002"])
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync();

        Assert.Equal(["T0001", "T0002"], report.Ids);
    }

    [Theory]
    [InlineData("NT1001", new[] { "NT1001" })]
    [InlineData("nt1001", new[] { "NT1001" })]
    [InlineData("names", new[] { "NT1001", "NT1002" })]
    [InlineData("OUTBOUND", new[] { "NT1001", "NT2001" })]
    public async Task Checks_are_selected_by_id_category_or_tag_whatever_the_case(string word, string[] expected)
    {
        var report = await _network.RunAsync(select: [word]);

        Assert.Equal(expected, report.Outcomes.Select(outcome => outcome.Check.Id));
    }

    [Fact]
    public async Task What_is_skipped_is_left_out_of_what_is_selected()
    {
        var report = await _network.RunAsync(select: ["outbound", "Names"], skip: ["nt1001"]);

        Assert.Equal(["NT1002", "NT2001"], report.Outcomes.Select(outcome => outcome.Check.Id));
    }

    [Fact]
    public async Task A_check_that_is_not_selected_is_skipped_without_findings()
    {
        var report = await _network.RunAsync(select: ["NT1001"]);

        var outcome = report.Names.NameServersCanBeAsked;
        Assert.False(outcome.IsSelected);
        Assert.Equal(CheckStatus.Skipped, outcome.Status);
        Assert.Empty(outcome.Findings);
        Assert.True(report.Names.NamesAreResolved.IsSelected);
    }

    [Fact]
    public async Task A_selected_check_brings_only_the_evidence_it_needs()
    {
        var report = await _network.RunAsync(["a", "b"], select: ["NT1001"]);

        Assert.Equal(["names"], _network.Asked);
        Assert.Null(report.FindObservation<Endpoint>());
        Assert.Empty(report.FindObservations<TcpAnswer>());
    }

    [Fact]
    public async Task A_selected_check_brings_the_evidence_that_its_evidence_needs()
    {
        var report = await _network.RunAsync(["a"], select: ["NT2002"]);

        Assert.Equal(["a", "greeting of a"], _network.Asked);
        Assert.Equal("I am a", Assert.Single(report.FindObservations<Greeting>()).Value!.Text);
    }

    [Fact]
    public async Task Evidence_that_several_checks_take_is_observed_once()
    {
        await _network.RunAsync(select: ["Names"]);

        Assert.Equal(["names"], _network.Asked);
    }

    [Fact]
    public async Task A_check_of_severity_none_is_not_run()
    {
        var report = await _network.RunAsync(select: ["Names"], limits: options => options.Severities["nt1001"] = Severity.None);

        Assert.Equal(["NT1002"], report.Outcomes.Select(outcome => outcome.Check.Id));
    }

    [Fact]
    public async Task Configuration_replaces_the_severity_of_a_check()
    {
        var report = await _network.WithAddresses(0).RunAsync(select: ["NT1001"], limits: options => options.Severities["NT1001"] = Severity.Info);

        Assert.Equal(Severity.Info, report.Names.NamesAreResolved.Severity);
        Assert.Equal(Severity.Info, report.Names.NamesAreResolved.Gravity);
    }

    [Fact]
    public async Task A_run_that_needs_no_evidence_of_a_pack_that_has_some_tells_of_none()
    {
        var report = await new TestPack()
            .WithEvidence(new Alpha())
            .WithCheckOf<Alpha>("T0001")
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync(selection: new CheckSelection(["T0002"], []));

        Assert.Empty(report.Evidence);
        Assert.Null(report.FindObservation<Alpha>());
    }

    [Fact]
    public async Task A_run_of_nothing_is_a_report_of_nothing()
    {
        var report = await _network.RunAsync(select: ["Names"], skip: ["Names"]);

        Assert.Empty(report.Outcomes);
        Assert.Equal(CheckStatus.Skipped, report.Verdict.Status);
    }

    [Fact]
    public void A_word_that_no_check_answers_to_is_found()
        => Assert.Equal("Nmaes", new CheckSelection(["NT1001", "Nmaes"], []).FindUnknown(NetworkPack.Registry));

    [Fact]
    public void A_skipped_word_that_no_check_answers_to_is_found()
        => Assert.Equal("NT9999", new CheckSelection([], ["clock", "NT9999"]).FindUnknown(NetworkPack.Registry));

    [Fact]
    public void Known_words_are_not_reported_unknown()
        => Assert.Null(new CheckSelection(["nt1001", "NAMES"], ["Clock"]).FindUnknown(NetworkPack.Registry));
}
