using System.Globalization;

namespace Writeback.Sdk;

/// <summary>The limits that can be kept. Polly refuses others in the middle of a run; we refuse them by name before it.</summary>
internal static class ProbePolicyRange
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What is wrong with a policy: one line a setting.</summary>
    public static IReadOnlyList<string> Refusals(ProbePolicy policy)
    {
        var refusals = new List<string>();
        if (policy.MaxRetries is < 0 or > 100)
        {
            refusals.Add(Describe(nameof(policy.MaxRetries), policy.MaxRetries, Texts.RangeOfRetries));
        }

        if (policy.RetryDelay < TimeSpan.Zero || policy.RetryDelay > Longest)
        {
            refusals.Add(Describe(nameof(policy.RetryDelay), policy.RetryDelay, Texts.RangeOfDelay));
        }

        // One failure proves nothing, and Polly's circuit breaker takes two at least.
        if (policy.FailuresBeforeBreaking is < 0 or 1)
        {
            refusals.Add(Describe(nameof(policy.FailuresBeforeBreaking), policy.FailuresBeforeBreaking, Texts.RangeOfFailures));
        }

        if (Refusal(nameof(policy.AttemptTimeout), policy.AttemptTimeout) is { } attempt)
        {
            refusals.Add(attempt);
        }

        if (Refusal(nameof(policy.TotalTimeout), policy.TotalTimeout) is { } total)
        {
            refusals.Add(total);
        }

        return refusals;
    }

    /// <summary>What is wrong with a time limit, or null.</summary>
    public static string? Refusal(string setting, TimeSpan limit)
        => limit < Shortest || limit > Longest ? Describe(setting, limit, Texts.RangeOfTimeout) : null;

    private static string Describe(string setting, IFormattable value, LocalizableText range)
        => Texts.SettingOutOfRange(setting, value.ToString(null, CultureInfo.InvariantCulture), range).ToString();
}
