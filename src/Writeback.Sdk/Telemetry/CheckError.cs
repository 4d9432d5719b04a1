namespace Writeback.Sdk;

/// <summary>What telemetry says of a check that came to no good end: classes and types, no texts.</summary>
/// <param name="Type">The type of the exception or failure behind the outcome; null when there is none.</param>
/// <param name="Kind">The class of failure of the evidence; null when the evidence is not to blame.</param>
internal readonly record struct CheckError(string? Type, FailureKind? Kind)
{
    /// <summary>What is behind an outcome: the finding that speaks for it decides.</summary>
    public static CheckError Of(in OutcomeData outcome)
    {
        if (outcome.Findings is Finding one)
        {
            return RunnerMessages.ErrorOf(one);
        }

        foreach (var finding in outcome.Findings as Finding[] ?? [])
        {
            if (finding.Status == outcome.Status)
            {
                return RunnerMessages.ErrorOf(finding);
            }
        }

        return default;
    }
}
