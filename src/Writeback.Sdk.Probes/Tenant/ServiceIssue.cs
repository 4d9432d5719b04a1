namespace Writeback.Sdk.Probes.Tenant;

/// <summary>An incident or advisory of a service: <c>serviceHealthIssue</c> of Microsoft Graph, without what was posted about it.</summary>
/// <param name="Id">Its number, such as <c>MO1234567</c>.</param>
/// <param name="Title">What it is about, in Microsoft's words.</param>
/// <param name="Service">The service, such as <c>Microsoft Entra</c>; names change over time.</param>
/// <param name="Feature">The part of the service.</param>
/// <param name="Classification"><c>incident</c> or <c>advisory</c>; null for one that is not known.</param>
/// <param name="IsResolved">Whether it is over.</param>
/// <param name="StartDateTime">When it began, in UTC.</param>
/// <param name="EndDateTime">When it ended, in UTC; null while it lasts.</param>
public sealed record ServiceIssue(
    string Id, string? Title, string? Service, string? Feature, string? Classification, bool? IsResolved, DateTimeOffset? StartDateTime, DateTimeOffset? EndDateTime);
