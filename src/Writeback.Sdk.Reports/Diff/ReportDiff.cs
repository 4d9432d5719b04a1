namespace Writeback.Sdk.Reports;

/// <summary>
/// Compares two reports by what they are about, a check's id and its subject, and never by texts: those change with languages and
/// versions.
/// </summary>
public sealed class ReportDiff
{
    private readonly Dictionary<string, FindingDifference> _byFingerprint;

    private ReportDiff(IReadOnlyList<FindingDifference> differences, Guid? olderRunId)
    {
        (Differences, OlderRunId) = (differences, olderRunId);
        _byFingerprint = differences.ToDictionary(difference => difference.Either.Fingerprint, StringComparer.Ordinal);
    }

    /// <summary>Every subject of either report, in the order of check ids; those of one check in the order of the newer report.</summary>
    public IReadOnlyList<FindingDifference> Differences { get; }

    /// <summary>The id of the run that the older report tells of; null where it does not say.</summary>
    public Guid? OlderRunId { get; }

    /// <summary>Whether anything is new, worse, or can no longer be judged.</summary>
    public bool IsWorse => Differences.Any(difference => difference.Change is FindingChange.New or FindingChange.Worse or FindingChange.Unclear);

    /// <summary>Compares.</summary>
    /// <param name="older">The older report.</param>
    /// <param name="newer">The newer report.</param>
    public static ReportDiff Compare(RecordedReport older, RecordedReport newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var before = Gather(older);
        var after = Gather(newer);
        var differences = new List<FindingDifference>();
        foreach (var (key, finding) in after)
        {
            var old = before.GetValueOrDefault(key);
            differences.Add(new FindingDifference(Judge(old?.Status, finding.Status), old, finding));
        }

        foreach (var (key, finding) in before)
        {
            if (!after.ContainsKey(key))
            {
                differences.Add(new FindingDifference(IsProblem(finding.Status) ? FindingChange.Gone : FindingChange.Unchanged, finding, null));
            }
        }

        return new ReportDiff([.. differences.OrderBy(difference => difference.Either.CheckId, StringComparer.Ordinal)], older.RunId);
    }

    /// <summary>Measures a run by an earlier report. Checks that the run did not select are left out.</summary>
    /// <param name="baseline">The earlier report.</param>
    /// <param name="report">The run.</param>
    public static ReportDiff Since(RecordedReport baseline, Report report)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(report);
        var selected = report.Outcomes.Select(outcome => outcome.Check.Id).ToHashSet(StringComparer.Ordinal);
        return Compare(new RecordedReport([.. baseline.Findings.Where(finding => selected.Contains(finding.CheckId))], baseline.RunId), RecordedReport.Of(report));
    }

    /// <summary>What became of one subject of a check; <see cref="FindingChange.Unchanged"/> where neither report knows it.</summary>
    /// <param name="checkId">The check's id.</param>
    /// <param name="subject">What it is about; null when the check has a single subject.</param>
    public FindingChange GetChange(string checkId, string? subject)
        => Find(checkId, subject)?.Change ?? FindingChange.Unchanged;

    /// <summary>One subject of a check in both reports; null where neither report knows it.</summary>
    internal FindingDifference? Find(string checkId, string? subject) => _byFingerprint.GetValueOrDefault(Fingerprint.Of(checkId, subject));

    /// <summary>How many subjects became this.</summary>
    /// <param name="change">What became of them.</param>
    public int Count(FindingChange change) => Differences.Count(difference => difference.Change == change);

    /// <summary>By check and subject the gravest finding: a check may say several things about one subject.</summary>
    private static Dictionary<string, RecordedFinding> Gather(RecordedReport report)
    {
        var findings = new Dictionary<string, RecordedFinding>(StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            var key = finding.Fingerprint;
            if (!findings.TryGetValue(key, out var known) || Gravity(finding.Status) > Gravity(known.Status))
            {
                findings[key] = finding;
            }
        }

        return findings;
    }

    private static FindingChange Judge(CheckStatus? old, CheckStatus status)
    {
        var wasProblem = old is { } before && IsProblem(before);
        return status switch
        {
            _ when IsProblem(status) && !wasProblem => FindingChange.New,
            CheckStatus.Fail when old == CheckStatus.Warn => FindingChange.Worse,
            CheckStatus.Warn when old == CheckStatus.Fail => FindingChange.Better,
            _ when IsGood(status) && wasProblem => FindingChange.Fixed,
            _ when IsUnclear(status) && old is { } judged && !IsUnclear(judged) => FindingChange.Unclear,
            _ => FindingChange.Unchanged,
        };
    }

    private static bool IsProblem(CheckStatus status) => status is CheckStatus.Fail or CheckStatus.Warn;

    private static bool IsGood(CheckStatus status) => status is CheckStatus.Pass or CheckStatus.NotApplicable;

    private static bool IsUnclear(CheckStatus status) => !IsProblem(status) && !IsGood(status);

    private static int Gravity(CheckStatus status) => status switch
    {
        CheckStatus.Fail => 3,
        CheckStatus.Warn => 2,
        _ when IsUnclear(status) => 1,
        _ => 0,
    };
}
