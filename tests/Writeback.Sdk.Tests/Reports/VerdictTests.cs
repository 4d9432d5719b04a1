using System.Globalization;

namespace Writeback.Sdk.Tests;

public sealed class VerdictTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public async Task Root_causes_are_ranked_by_severity_then_by_what_they_explain_then_by_catalogue_order()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail, severity: "warning")
            .WithCheck("T0002", CheckStatus.Fail)
            .WithCheck("T0003", CheckStatus.Fail)
            .WithCheck("T0004", CheckStatus.Fail)
            .WithCheck("T0005", CheckStatus.Pass, requires: ["T0004"])
            .WithCheck("T0006", CheckStatus.Pass, requires: ["T0001"])
            .WithCheck("T0007", CheckStatus.Pass, requires: ["T0006"])
            .RunAsync();

        Assert.Equal(["T0004", "T0002", "T0003", "T0001"], report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        Assert.Equal(["T0006", "T0007"], report.Verdict.RootCauses[^1].Explains.Select(outcome => outcome.Check.Id));
        Assert.Empty(report.Verdict.RootCauses[1].Explains);
    }

    [Fact]
    public async Task Configured_severities_rank_root_causes()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", CheckStatus.Fail)
            .RunAsync(limits: options => options.Severities["T0001"] = Severity.Info);

        Assert.Equal(["T0002", "T0001"], report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
    }

    [Theory]
    [InlineData(CheckStatus.Pass, new[] { CheckStatus.Pass, CheckStatus.Pass, CheckStatus.NotApplicable }, "No problem found by 2 checks.")]
    [InlineData(CheckStatus.Warn, new[] { CheckStatus.Pass, CheckStatus.Warn }, "Nothing is broken; one check warns. The first: It is Warn.")]
    [InlineData(CheckStatus.Fail, new[] { CheckStatus.Pass, CheckStatus.Fail, CheckStatus.Inconclusive }, "One root cause found: It is Fail.")]
    [InlineData(CheckStatus.Fail, new[] { CheckStatus.Fail, CheckStatus.Fail }, "2 root causes found. The first: It is Fail.")]
    [InlineData(CheckStatus.Inconclusive, new[] { CheckStatus.Pass, CheckStatus.Warn, CheckStatus.Inconclusive }, "No failure found, but 1 of 3 checks came to no verdict.")]
    [InlineData(CheckStatus.Skipped, new[] { CheckStatus.NotApplicable }, "No check could be judged: nothing it needs is configured.")]
    public async Task The_verdict_is_the_gravest_status_in_one_sentence(CheckStatus status, CheckStatus[] outcomes, string summary)
    {
        var pack = new TestPack();
        for (var index = 0; index < outcomes.Length; index++)
        {
            pack.WithCheck($"T000{index}", outcomes[index]);
        }

        var verdict = (await pack.RunAsync()).Verdict;

        Assert.Equal(status, verdict.Status);
        Assert.Equal(summary, verdict.GetSummary(English));
    }

    [Fact]
    public async Task An_error_is_no_verdict()
    {
        var report = await new TestPack().WithCheck("T0001", CheckStatus.Pass).WithCheck("T0002", _ => throw new InvalidOperationException()).RunAsync();

        Assert.Equal(CheckStatus.Error, report.Verdict.Status);
        Assert.Equal("No failure found, but 1 of 2 checks came to no verdict.", report.Verdict.GetSummary(English));
    }

    [Fact]
    public async Task What_is_not_configured_does_not_spoil_what_the_others_came_to()
    {
        var report = await new TestPack().WithInput<Alpha>("Give alpha.").WithCheckOf<Alpha>("T0001").WithCheck("T0002", CheckStatus.Pass).RunAsync();

        Assert.Equal(CheckStatus.Pass, report.Verdict.Status);
        Assert.Equal("No problem found by one check.", report.Verdict.GetSummary(English));
    }

    [Fact]
    public async Task Nothing_configured_is_no_pass()
    {
        var report = await new TestPack().WithInput<Alpha>("Give alpha.").WithCheckOf<Alpha>("T0001").RunAsync();

        Assert.Equal(CheckStatus.Skipped, report.Verdict.Status);
    }

    [Fact]
    public async Task The_summary_names_the_subject_that_failed_in_the_culture_of_the_reader()
    {
        var message = new FindingMessage("Slow", CheckStatus.Fail, "It took {seconds:N1} seconds.", parameters: ["seconds"]);
        var report = await new TestPack()
            .WithList(new Item("a"), new Item("b"))
            .WithCheck("T0001", given => given.Element<Item>().Subject == "b" ? message.Create([1234.5]) : null, uses: Use.Each<Item>())
            .RunAsync();

        Assert.Equal("One root cause found: b: It took 1.234,5 seconds.", report.Verdict.GetSummary(CultureInfo.GetCultureInfo("de-DE")));
    }

    [Theory]
    [InlineData("error", CheckStatus.Fail, Severity.Error)]
    [InlineData("warning", CheckStatus.Fail, Severity.Warning)]
    [InlineData("error", CheckStatus.Warn, Severity.Warning)]
    [InlineData("info", CheckStatus.Warn, Severity.Info)]
    [InlineData("error", CheckStatus.Inconclusive, Severity.None)]
    public async Task Gravity_is_the_severity_of_a_failure_and_at_most_a_warning_for_a_warning(string severity, CheckStatus status, Severity gravity)
        => Assert.Equal(gravity, (await new TestPack().WithCheck("T0001", status, severity).RunAsync())["T0001"].Gravity);
}
