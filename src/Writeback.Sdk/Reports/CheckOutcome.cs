namespace Writeback.Sdk;

/// <summary>What became of one check in a run.</summary>
public readonly struct CheckOutcome
{
    private readonly Report? _report;
    private readonly int _check;

    internal CheckOutcome(Report report, int check)
    {
        _report = report;
        _check = check;
    }

    /// <summary>The check.</summary>
    public CheckDescriptor Check => Report.Registry.Data.Checks[_check];

    /// <summary>Whether the run's selection included the check. One that was not selected is <see cref="CheckStatus.Skipped"/>, without findings.</summary>
    public bool IsSelected => Report.IsSelected(_check);

    /// <summary>What speaks for all findings: the gravest status among them.</summary>
    public CheckStatus Status => IsSelected ? Report.Data(_check).Status : CheckStatus.Skipped;

    /// <summary>How much a failure matters in this run.</summary>
    public Severity Severity => Report.SeverityOf(_check);

    /// <summary>The findings, in the order of their subjects.</summary>
    public IReadOnlyList<Finding> Findings => Report.Data(_check).Findings switch
    {
        null => [],
        Finding one => [one],
        var many => (Finding[])many,
    };

    /// <summary>The ids of the root causes that this outcome, or some of its subjects, was skipped for.</summary>
    public IReadOnlyList<string> Because => Report.Data(_check).Because ?? [];

    /// <summary>The suppression, or the first of several, that holds for all that is amiss here; null when something counts, or nothing is amiss.</summary>
    public Suppression? Suppression => Report.Data(_check).Suppression;

    /// <summary>How long the evaluation took; observing the evidence not included.</summary>
    public TimeSpan Duration => new(Report.Data(_check).DurationTicks);

    /// <summary>Whether the check passed.</summary>
    public bool Passed => Status == CheckStatus.Pass;

    /// <summary>Whether the check failed.</summary>
    public bool Failed => Status == CheckStatus.Fail;

    /// <summary>How grave the outcome is for an exit code: a failure as grave as the check's severity, a warning at most <see cref="Severity.Warning"/>, what is suppressed nothing.</summary>
    public Severity Gravity
    {
        get
        {
            var gravity = Severity.None;
            foreach (var finding in Findings)
            {
                gravity = GetGravity(finding) is var candidate && candidate > gravity ? candidate : gravity;
            }

            return gravity;
        }
    }

    /// <summary>How grave one of the findings is for an exit code.</summary>
    /// <param name="finding">One of <see cref="Findings"/>.</param>
    public Severity GetGravity(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding switch
        {
            { Suppression: not null } => Severity.None,
            { Status: CheckStatus.Fail } => Severity,
            { Status: CheckStatus.Warn } => Severity < Severity.Warning ? Severity : Severity.Warning,
            _ => Severity.None,
        };
    }

    private Report Report => _report ?? throw new InvalidOperationException("This outcome belongs to no report.");

    /// <inheritdoc/>
    public override string ToString() => _report is null ? "" : $"{Check.Id} {Status}";
}
