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
            failures.Add(Texts.MaxParallelismRange(options.MaxParallelism).ToString());
        }

        else if (options.MaxParallelismPerTarget < 1 || options.MaxParallelismPerTarget > options.MaxParallelism)
        {
            failures.Add(Texts.MaxParallelismPerTargetRange(options.MaxParallelismPerTarget, options.MaxParallelism).ToString());
        }

        failures.AddRange(new[]
        {
            ProbePolicyRange.Refusal(nameof(options.RunTimeout), options.RunTimeout),
            ProbePolicyRange.Refusal(nameof(options.CheckTimeout), options.CheckTimeout),
        }.OfType<string>());
        foreach (var (probe, change) in options.Probes)
        {
            failures.AddRange(ProbePolicyRange.Refusals(change.Apply(ProbePolicy.Default)).Select(refusal => $"Probes:{probe}:{refusal}"));
        }

        failures.AddRange(options.Suppressions
            .Where(suppression => string.IsNullOrWhiteSpace(suppression.Justification))
            .Select(suppression => Texts.SuppressionWithoutReason(suppression.Id).ToString()));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
