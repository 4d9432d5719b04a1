namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A subscription of the tenant: <c>subscribedSku</c> of Microsoft Graph.</summary>
public sealed record SubscribedSku
{
    /// <summary>What was bought.</summary>
    public required Guid SkuId { get; init; }

    /// <summary>Its name, such as <c>SPE_E3</c>.</summary>
    public string? SkuPartNumber { get; init; }

    /// <summary>Its state: <c>Enabled</c>, <c>Warning</c>, <c>Suspended</c>, <c>Deleted</c> or <c>LockedOut</c>.</summary>
    public string? CapabilityStatus { get; init; }

    /// <summary>Whether it is for a <c>User</c> or for the <c>Company</c>.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>How many are assigned.</summary>
    public int? ConsumedUnits { get; init; }

    /// <summary>How many may be assigned.</summary>
    public int? EnabledUnits { get; init; }

    /// <summary>How many are in the grace period after the subscription ended.</summary>
    public int? WarningUnits { get; init; }

    /// <summary>How many are suspended.</summary>
    public int? SuspendedUnits { get; init; }

    /// <summary>How many are locked out.</summary>
    public int? LockedOutUnits { get; init; }

    /// <summary>What it consists of, by identifier.</summary>
    public required IReadOnlyList<ServicePlan> ServicePlans { get; init; }
}
