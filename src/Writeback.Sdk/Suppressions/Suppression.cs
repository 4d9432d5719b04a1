namespace Writeback.Sdk;

/// <summary>
/// Accepts failures and warnings of a check: they stay in every report, marked, but are no root cause and do not change the exit
/// code. What came to no verdict cannot be suppressed.
/// </summary>
/// <param name="Id">The check's id.</param>
/// <param name="Justification">Why they are accepted, for those who read the report.</param>
public sealed record Suppression(string Id, string Justification)
{
    /// <summary>Which subjects: a name, in which <c>*</c> stands for any characters and <c>?</c> for one. Null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>Who accepted them.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day, in UTC, on which it holds; null when it holds for good. Later it is reported as expired.</summary>
    public DateOnly? Expires { get; init; }
}
