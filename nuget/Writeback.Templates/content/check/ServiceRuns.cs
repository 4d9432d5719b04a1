using Writeback.Sdk;

namespace CHECK_NAMESPACE;

/// <summary>What was seen.</summary>
/// <param name="IsInOrder">Whether it is as it should be.</param>
[Evidence]
public sealed record ServiceRunsEvidence(bool IsInOrder);

/// <summary>Looks: the only place with I/O. Let failures be exceptions: they are recorded, and never count as a pass.</summary>
[Probe, Retry(1), Timeout("00:00:05")]
public sealed class ServiceRunsProbe
{
    public async Task<ServiceRunsEvidence> ObserveAsync(CancellationToken cancellationToken)
    {
        await Task.CompletedTask.WaitAsync(cancellationToken);
        return new ServiceRunsEvidence(IsInOrder: true);
    }
}

/// <summary>Says what it means, without I/O.</summary>
[Check("CT0002", "CHECK_TITLE", Category = "CHECK_CATEGORY")]
internal sealed partial class ServiceRuns
{
    public Finding Evaluate(ServiceRunsEvidence evidence) => evidence.IsInOrder ? Fine() : Broken();

    [Pass("All is well.")]
    internal static partial Finding Fine();

    [Fail("It is broken.", Remedy = "Mend it.")]
    internal static partial Finding Broken();
}
