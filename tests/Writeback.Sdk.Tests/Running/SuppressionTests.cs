using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Tests;

/// <summary>Findings that are accepted: marked, and never counted.</summary>
public sealed class SuppressionTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 16, 23, 30, 0, TimeSpan.FromHours(-5)));

    [Fact]
    public async Task What_is_suppressed_stays_in_the_report_and_counts_for_nothing()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", CheckStatus.Pass)
            .RunAsync(limits => limits.Suppressions.Add(new Suppression("t0001", "Known.")));

        var outcome = report.Outcomes[0];
        Assert.Equal((CheckStatus.Fail, Severity.None, "Known."), (outcome.Status, outcome.Gravity, outcome.Suppression?.Justification));
        Assert.Equal("Known.", outcome.Findings[0].Suppression?.Justification);
        Assert.Equal((CheckStatus.Pass, "No problem found by one check; one more found only what is suppressed."), (report.Verdict.Status, report.Verdict.GetSummary(CultureInfo.InvariantCulture)));
        Assert.Empty(report.Verdict.RootCauses);
        Assert.Equal(new SuppressionUse(new("t0001", "Known."), SuppressionState.Used, 1), Assert.Single(report.Suppressions));
    }

    [Theory]
    [InlineData(CheckStatus.Inconclusive)]
    [InlineData(CheckStatus.Error)]
    [InlineData(CheckStatus.Pass)]
    public async Task Only_failures_and_warnings_can_be_suppressed(CheckStatus status)
    {
        var report = await new TestPack().WithCheck("T0001", status).RunAsync(limits => limits.Suppressions.Add(new Suppression("T0001", "Known.")));

        Assert.Null(report.Outcomes[0].Suppression);
        Assert.Equal(status, report.Verdict.Status);
    }

    [Theory]
    [InlineData("b*", "b")]
    [InlineData("B?d", "bed")]
    [InlineData("CONTOSO\\*", "CONTOSO\\b")]
    public async Task A_subject_pattern_leaves_the_others_alone(string pattern, string subject)
    {
        var report = await Subjects(("a", CheckStatus.Warn), (subject, CheckStatus.Fail))
            .RunAsync(limits => limits.Suppressions.Add(new Suppression("T0001", "Known.") { Subject = pattern }));

        var outcome = report.Outcomes[0];
        Assert.Equal([null, "Known."], outcome.Findings.Select(finding => finding.Suppression?.Justification));
        Assert.Equal((CheckStatus.Warn, Severity.Warning, (Suppression?)null), (outcome.Status, outcome.Gravity, outcome.Suppression));
    }

    [Fact]
    public async Task A_pattern_that_meets_nothing_is_unused()
    {
        var report = await Subjects(("a", CheckStatus.Fail)).RunAsync(limits => limits.Suppressions.Add(new Suppression("T0001", "Known.") { Subject = "b*" }));

        Assert.Equal((CheckStatus.Fail, SuppressionState.Unused), (report.Verdict.Status, report.Suppressions[0].State));
    }

    [Theory]
    [InlineData("2026-11-17", SuppressionState.Used, CheckStatus.Pass)] // the run starts on that day, in UTC
    [InlineData("2026-11-16", SuppressionState.Expired, CheckStatus.Fail)]
    public async Task It_holds_until_its_last_day_in_UTC(string expires, SuppressionState state, CheckStatus verdict)
    {
        var report = await new TestPack().WithCheck("T0001", CheckStatus.Fail).RunAsync(
            limits => limits.Suppressions.Add(new Suppression("T0001", "Known.") { Expires = DateOnly.Parse(expires, CultureInfo.InvariantCulture) }), clock: Clock);

        Assert.Equal((state, 1, verdict), (report.Suppressions[0].State, report.Suppressions[0].FindingCount, report.Verdict.Status));
    }

    [Fact]
    public async Task Of_what_was_not_judged_nothing_is_said()
    {
        var report = await new TestPack().WithCheck("T0001", CheckStatus.Error).WithCheck("T0002", CheckStatus.Fail).RunAsync(
            limits =>
            {
                limits.Suppressions.Add(new Suppression("T0001", "Known."));
                limits.Suppressions.Add(new Suppression("T0002", "Known."));
            },
            selection: new CheckSelection(["T0001"], []));

        Assert.All(report.Suppressions, use => Assert.Equal(SuppressionState.NotJudged, use.State));
    }

    [Fact]
    public async Task A_suppressed_failure_still_explains_what_was_skipped_for_it()
    {
        var report = await new TestPack()
            .WithCheck("T0001", CheckStatus.Fail)
            .WithCheck("T0002", CheckStatus.Pass, requires: ["T0001"])
            .RunAsync(limits => limits.Suppressions.Add(new Suppression("T0001", "Known.")));

        Assert.Equal((CheckStatus.Skipped, "T0001"), (report.Outcomes[1].Status, Assert.Single(report.Outcomes[1].Because)));
    }

    [Fact]
    public async Task Findings_that_a_check_shares_between_runs_are_not_marked_for_good()
    {
        var pack = new TestPack().WithCheck("T0001", CheckStatus.Fail);

        await pack.RunAsync(limits => limits.Suppressions.Add(new Suppression("T0001", "Known.")));

        Assert.Equal(CheckStatus.Fail, (await pack.RunAsync()).Verdict.Status);
    }

    [Fact]
    public void They_are_bound_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["suppressions:0:id"] = "T0001",
            ["suppressions:0:justification"] = "Known.",
            ["suppressions:1:id"] = "T0002",
            ["suppressions:1:subject"] = "b*",
            ["suppressions:1:justification"] = "Bought late.",
            ["suppressions:1:owner"] = "network team",
            ["suppressions:1:expires"] = "2027-01-31",
        }).Build();
        using var services = new ServiceCollection().AddCheckRunner(configuration).BuildServiceProvider();

        Assert.Equal(
            [
                new Suppression("T0001", "Known."),
                new Suppression("T0002", "Bought late.") { Subject = "b*", Owner = "network team", Expires = new DateOnly(2027, 1, 31) },
            ],
            services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value.Suppressions);
    }

    private static TestPack Subjects(params (string Subject, CheckStatus Status)[] subjects)
        => new TestPack().WithFindings("T0001", [.. subjects.Select(subject => TestPack.Finding(subject.Status).About(subject.Subject))]);
}
