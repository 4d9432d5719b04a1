using System.Globalization;

namespace Writeback.Sdk;

/// <summary>The limits that can be kept. Polly refuses others in the middle of a run; we refuse them by name before it.</summary>
internal static class ProbePolicyRange
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What is wrong with a policy: one line a setting.</summary>
    public static IEnumerable<string> Refusals(ProbePolicy policy)
    {
        if (policy.MaxRetries is < 0 or > 100)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"MaxRetries is {policy.MaxRetries}; give a number from 0 to 100.");
        }

        if (policy.RetryDelay < TimeSpan.Zero || policy.RetryDelay > Longest)
        {
            yield return $"RetryDelay is {policy.RetryDelay:c}; give a time from 00:00:00 to 1.00:00:00.";
        }

        // One failure proves nothing, and Polly's circuit breaker takes two at least.
        if (policy.FailuresBeforeBreaking is < 0 or 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"FailuresBeforeBreaking is {policy.FailuresBeforeBreaking}; give 0, or a number from 2.");
        }

        if (Refusal(nameof(policy.AttemptTimeout), policy.AttemptTimeout) is { } attempt)
        {
            yield return attempt;
        }

        if (Refusal(nameof(policy.TotalTimeout), policy.TotalTimeout) is { } total)
        {
            yield return total;
        }
    }

    /// <summary>What is wrong with a time limit, or null.</summary>
    public static string? Refusal(string setting, TimeSpan limit)
        => limit < Shortest || limit > Longest ? $"{setting} is {limit:c}; give a time from 00:00:00.010 to 1.00:00:00." : null;
}
