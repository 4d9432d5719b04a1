using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A page of users with just what is counted. There may be hundreds of pages, and each is read while the next is on its way.</summary>
internal sealed record UserPage
{
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    public IReadOnlyList<PageUser?>? Value { get; init; }

    internal sealed record PageUser
    {
        public bool? AccountEnabled { get; init; }

        public IReadOnlyList<PagePlan?>? AssignedPlans { get; init; }
    }

    internal sealed record PagePlan
    {
        public Guid? ServicePlanId { get; init; }

        public string? CapabilityStatus { get; init; }
    }
}
