using System.Text.Json;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Licensing;

/// <summary>
/// Which licences include writeback: data with a date, from <c>service-plans.json</c>. Plans decide, by identifier: their names change, and a subscription that is
/// younger than the table is judged by its plans like any other.
/// </summary>
internal sealed record LicenseCatalog
{
    private static readonly Lazy<LicenseCatalog> Embedded = new(Read);

    /// <summary>The table that the tool ships.</summary>
    public static LicenseCatalog Current => Embedded.Value;

    /// <summary>When the table was last compared with its source.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The plans of which each lets passwords be written back.</summary>
    public required IReadOnlyList<LicensePlan> WritebackPlans { get; init; }

    /// <summary>The plans that let cloud-only users reset, besides those for writeback.</summary>
    public required IReadOnlyList<LicensePlan> CloudResetPlans { get; init; }

    /// <summary>The subscriptions that are known.</summary>
    public required IReadOnlyList<LicenseSku> Skus { get; init; }

    /// <summary>Whether a plan lets passwords be written back.</summary>
    public bool IsForWriteback(Guid plan) => WritebackPlans.Any(known => known.Id == plan);

    /// <summary>Whether a subscription lets the passwords of people be written back, in whatever state it is.</summary>
    public bool IsForWriteback(SubscribedSku sku) => !IsForDevices(sku.SkuId) && HasWritebackPlan(sku);

    /// <summary>Whether one of the plans of a subscription is for writeback, and not switched off.</summary>
    public bool HasWritebackPlan(SubscribedSku sku) => sku.ServicePlans.Any(plan => IsForWriteback(plan.ServicePlanId) && !Is(plan.ProvisioningStatus, "Disabled"));

    /// <summary>Whether a subscription lets cloud-only users reset.</summary>
    public bool IsForCloudReset(SubscribedSku sku)
        => IsForWriteback(sku) || Find(sku.SkuId) is { CloudReset: true } || sku.ServicePlans.Any(plan => CloudResetPlans.Any(known => known.Id == plan.ServicePlanId));

    /// <summary>Whether a subscription is for devices.</summary>
    public bool IsForDevices(Guid sku) => Find(sku) is { Device: true };

    /// <summary>What is known about a subscription; null for one that the table does not have.</summary>
    public LicenseSku? Find(Guid sku) => Skus.FirstOrDefault(known => known.Id == sku);

    /// <summary>What people call a subscription.</summary>
    public string NameOf(Guid sku) => Find(sku)?.PartNumber ?? sku.ToString("D");

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static LicenseCatalog Read()
    {
        using var stream = typeof(LicenseCatalog).Assembly.GetManifestResourceStream("Writeback.Checks.Licensing.service-plans.json")!;
        return JsonSerializer.Deserialize(stream, LicenseCatalogJson.Default.LicenseCatalog)!;
    }
}
