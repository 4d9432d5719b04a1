namespace Writeback.Sdk.Reports;

/// <summary>What a report that was written earlier says of one subject of a check.</summary>
/// <param name="CheckId">The check's id.</param>
/// <param name="Title">The check's title.</param>
/// <param name="Subject">What it is about; null when the check has a single subject.</param>
/// <param name="Status">The judgement. What is suppressed counts as <see cref="CheckStatus.NotApplicable"/>.</param>
/// <param name="Text">The message; empty when the check gave none.</param>
public sealed record RecordedFinding(string CheckId, string Title, string? Subject, CheckStatus Status, string Text)
{
    /// <summary>What it is known by from one report to the next: 32 hexadecimal digits.</summary>
    public string Fingerprint { get; init; } = Reports.Fingerprint.Of(CheckId, Subject);
}
