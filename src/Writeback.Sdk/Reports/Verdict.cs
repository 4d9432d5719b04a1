using System.Globalization;
using System.Runtime.InteropServices;

namespace Writeback.Sdk;

/// <summary>What the outcomes of a run come to: one status, and the root causes by weight.</summary>
public sealed class Verdict
{
    private static readonly FindingMessage AllWell = new("AllWell", CheckStatus.Pass, Texts.Catalogue, ["passed"]);

    private static readonly FindingMessage AllElseWell = new("AllElseWell", CheckStatus.Pass, Texts.Catalogue, ["passed", "suppressed"]);

    private static readonly FindingMessage WarningsOnly = new("WarningsOnly", CheckStatus.Warn, Texts.Catalogue, ["warnings", "first"]);

    private static readonly FindingMessage OneCause = new("OneCause", CheckStatus.Fail, Texts.Catalogue, ["first"]);

    private static readonly FindingMessage ManyCauses = new("ManyCauses", CheckStatus.Fail, Texts.Catalogue, ["count", "first"]);

    private static readonly FindingMessage NoVerdict = new("NoVerdict", CheckStatus.Inconclusive, Texts.Catalogue, ["unknown", "total"]);

    private static readonly FindingMessage NothingJudged = new("NothingJudged", CheckStatus.Skipped, Texts.Catalogue);

    private readonly Finding _summary;

    private Verdict(CheckStatus status, IReadOnlyList<RootCause> rootCauses, Finding summary)
    {
        Status = status;
        RootCauses = rootCauses;
        _summary = summary;
    }

    /// <summary>The gravest status among the outcomes; <see cref="CheckStatus.Pass"/> only when at least one check passed and none came to less.</summary>
    public CheckStatus Status { get; }

    /// <summary>The failed checks that are not suppressed, the gravest first, then those that explain most.</summary>
    public IReadOnlyList<RootCause> RootCauses { get; }

    /// <summary>The verdict in one sentence.</summary>
    /// <param name="culture">The culture of numbers and dates.</param>
    public string GetSummary(CultureInfo culture) => _summary.GetText(culture);

    internal static Verdict Of(Report report)
    {
        var causes = RankRootCauses(report);
        var (passed, warned, unknown, suppressed) = (0, 0, 0, 0);
        var status = CheckStatus.NotApplicable;
        foreach (var outcome in report.Outcomes)
        {
            if (outcome.Suppression is not null)
            {
                suppressed++;
                status = StatusOrder.Worse(status, CheckStatus.Pass);
                continue;
            }

            switch (outcome.Status)
            {
                case CheckStatus.Pass:
                    passed++;
                    break;
                case CheckStatus.Warn:
                    warned++;
                    break;
                case CheckStatus.Inconclusive or CheckStatus.Error or CheckStatus.TimedOut or CheckStatus.Cancelled:
                    unknown++;
                    break;
            }

            // A check that was skipped for its own reasons (nothing configured) does not spoil what the others came to.
            status = outcome.Status == CheckStatus.Skipped ? status : StatusOrder.Worse(status, outcome.Status);
        }

        return status switch
        {
            CheckStatus.Fail => new(status, causes, causes is [var only] ? OneCause.Create([FirstText(only.Outcome)]) : ManyCauses.Create([causes.Length, FirstText(causes[0].Outcome)])),
            CheckStatus.Warn => new(status, causes, WarningsOnly.Create([warned, FirstText(report.Outcomes.First(outcome => outcome is { Status: CheckStatus.Warn, Suppression: null }))])),
            CheckStatus.Pass => new(status, causes, suppressed == 0 ? AllWell.Create([passed]) : AllElseWell.Create([passed, suppressed])),
            CheckStatus.NotApplicable => new(CheckStatus.Skipped, causes, NothingJudged.Create()),
            _ => new(status, causes, NoVerdict.Create([unknown, report.Outcomes.Count])),
        };
    }

    private static RootCause[] RankRootCauses(Report report)
    {
        var explained = new Dictionary<string, List<CheckOutcome>>(StringComparer.Ordinal);
        foreach (var outcome in report.Outcomes)
        {
            foreach (var id in outcome.Because)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(explained, id, out _) ??= []).Add(outcome);
            }
        }

        return
        [
            .. report.Outcomes
                .Where(outcome => outcome is { Failed: true, Suppression: null })
                .Select(outcome => new RootCause(outcome, explained.GetValueOrDefault(outcome.Check.Id) ?? []))
                .OrderByDescending(cause => cause.Outcome.Severity)
                .ThenByDescending(cause => cause.Explains.Count)
                .ThenBy(cause => cause.Outcome.Check.Index),
        ];
    }

    /// <summary>The text of the finding that gave the outcome its status, rendered when the summary is.</summary>
    private static DeferredText FirstText(CheckOutcome outcome) => new(outcome);

    /// <summary>A finding inside a sentence: rendered in the culture of the sentence.</summary>
    private sealed class DeferredText(CheckOutcome outcome) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider)
        {
            var culture = formatProvider as CultureInfo ?? CultureInfo.InvariantCulture;
            var status = outcome.Status;
            var finding = outcome.Findings.FirstOrDefault(finding => finding.Status == status && finding.Suppression is null);
            var text = finding?.GetText(culture) ?? outcome.Check.GetTitle(culture);
            return finding?.Subject is { } subject ? $"{subject}: {text}" : text;
        }

        public override string ToString() => ToString(null, CultureInfo.InvariantCulture);
    }
}
