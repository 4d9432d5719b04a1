using Microsoft.Extensions.Options;

namespace Writeback.Sdk;

/// <summary>Refuses limits that cannot be kept, naming the setting and the range.</summary>
internal sealed class CheckRunnerOptionsValidator : IValidateOptions<CheckRunnerOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckRunnerOptions options)
    {
        var failures = new List<string>();
        if (options.MaxParallelism is < 1 or > 1024)
        {
            failures.Add($"MaxParallelism is {options.MaxParallelism}; give a number from 1 to 1024.");
        }

        RequirePositive(nameof(options.RunTimeout), options.RunTimeout);
        RequirePositive(nameof(options.CheckTimeout), options.CheckTimeout);
        foreach (var (probe, policy) in options.Probes)
        {
            if (policy.MaxRetries is < 0 or > 100)
            {
                failures.Add($"Probes:{probe}:MaxRetries is {policy.MaxRetries}; give a number from 0 to 100.");
            }

            RequirePositive($"Probes:{probe}:AttemptTimeout", policy.AttemptTimeout);
            RequirePositive($"Probes:{probe}:TotalTimeout", policy.TotalTimeout);
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequirePositive(string setting, TimeSpan? limit)
        {
            // Polly's own range for time-outs; a timer cannot keep longer ones.
            if (limit is { } given && (given < TimeSpan.FromMilliseconds(10) || given > TimeSpan.FromDays(1)))
            {
                failures.Add($"{setting} is {given:c}; give a time from 00:00:00.010 to 1.00:00:00.");
            }
        }
    }
}
