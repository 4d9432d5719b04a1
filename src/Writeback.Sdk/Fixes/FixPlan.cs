namespace Writeback.Sdk;

/// <summary>What a fix would do.</summary>
/// <param name="Steps">The steps, in their order; none when there is nothing to do.</param>
public sealed record FixPlan(params IReadOnlyList<FixStep> Steps)
{
    /// <summary>What else there is to say, a sentence each: why there is nothing to do, or what the fix leaves to people.</summary>
    public IReadOnlyList<LocalizableText> Remarks { get; init; } = [];

    /// <summary>Whether something is amiss that the fix does not mend, such as an entry that somebody set on purpose.</summary>
    public bool LeavesFaults { get; init; }

    /// <summary>Nothing to do, and why.</summary>
    /// <param name="remark">Why, in a sentence.</param>
    public static FixPlan Nothing(LocalizableText remark) => new() { Remarks = [remark] };

    /// <summary>Nothing that the fix could do, although something is amiss: why, and what would help.</summary>
    /// <param name="remark">Both, in a sentence or two.</param>
    public static FixPlan NotThisWay(LocalizableText remark) => new() { Remarks = [remark], LeavesFaults = true };
}
