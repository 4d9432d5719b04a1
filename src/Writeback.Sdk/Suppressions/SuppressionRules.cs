using System.IO.Enumeration;

namespace Writeback.Sdk;

/// <summary>Marks the findings of a run that are suppressed. The first suppression that holds for a finding takes it.</summary>
internal static class SuppressionRules
{
    /// <summary>Marks, in place; returns what became of each suppression, in their order.</summary>
    public static IReadOnlyList<SuppressionUse> Apply(
        IList<Suppression> suppressions, CheckRegistry registry, RunPlan plan, DateTimeOffset startedAt, OutcomeTable outcomes)
    {
        if (suppressions.Count == 0)
        {
            return [];
        }

        var today = DateOnly.FromDateTime(startedAt.UtcDateTime);
        var uses = suppressions.Select(suppression => new Use(suppression, suppression.Expires < today)).ToList();
        foreach (var check in plan.Selected)
        {
            var id = registry.Data.Checks[check].Id;
            var own = uses.FindAll(use => string.Equals(use.Suppression.Id, id, StringComparison.OrdinalIgnoreCase));
            if (own.Count > 0)
            {
                Apply(own, ref outcomes[check]);
            }
        }

        return [.. uses.Select(use => use.ToResult())];
    }

    private static void Apply(List<Use> uses, ref OutcomeData outcome)
    {
        foreach (var use in uses)
        {
            use.IsSelected = true;
        }

        switch (outcome.Findings)
        {
            case Finding one:
                outcome.Findings = Mark(one, uses);
                break;
            case Finding[] many:
                // A check may give the same array every time: a run changes its own.
                outcome.Findings = Array.ConvertAll(many, finding => Mark(finding, uses));
                break;
        }

        Weigh(ref outcome);
    }

    private static Finding Mark(Finding finding, List<Use> uses)
    {
        if (finding.Status is not (CheckStatus.Fail or CheckStatus.Warn))
        {
            foreach (var use in uses)
            {
                use.IsUnclear |= finding.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable) && (finding.Subject is null || use.IsMatch(finding));
            }

            return finding;
        }

        foreach (var use in uses)
        {
            if (use.IsMatch(finding))
            {
                use.Count++;
                if (!use.IsExpired)
                {
                    return finding with { Suppression = use.Suppression };
                }
            }
        }

        return finding;
    }

    /// <summary>What is not suppressed speaks for a check; where nothing of it is amiss, what is suppressed does, and says so.</summary>
    private static void Weigh(ref OutcomeData outcome)
    {
        Finding[] findings = outcome.Findings as Finding[] ?? (outcome.Findings is Finding one ? [one] : []);
        if (Array.Find(findings, finding => finding.Suppression is not null) is not { } first)
        {
            return;
        }

        var open = CheckStatus.NotApplicable;
        foreach (var finding in findings)
        {
            open = finding.Suppression is null ? StatusOrder.Worse(open, finding.Status) : open;
        }

        if (open is CheckStatus.Pass or CheckStatus.NotApplicable or CheckStatus.Skipped)
        {
            outcome.Suppression = first.Suppression;
            return;
        }

        outcome.Status = open;
    }

    private sealed class Use(Suppression suppression, bool isExpired)
    {
        // A backslash is part of names such as CONTOSO\alice, and escapes nothing.
        private readonly string? _pattern = suppression.Subject?.Replace(@"\", @"\\", StringComparison.Ordinal);

        public Suppression Suppression { get; } = suppression;

        public bool IsExpired { get; } = isExpired;

        public bool IsSelected { get; set; }

        /// <summary>Whether what it accepts may be there, and could not be judged.</summary>
        public bool IsUnclear { get; set; }

        public int Count { get; set; }

        public bool IsMatch(Finding finding)
            => _pattern is null || (finding.Subject is { } subject && FileSystemName.MatchesSimpleExpression(_pattern, subject, ignoreCase: true));

        public SuppressionUse ToResult()
            => new(
                Suppression,
                IsExpired ? SuppressionState.Expired : Count > 0 ? SuppressionState.Used : IsSelected && !IsUnclear ? SuppressionState.Unused : SuppressionState.NotJudged,
                Count);
    }
}
