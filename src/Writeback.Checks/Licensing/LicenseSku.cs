namespace Writeback.Checks.Licensing;

/// <summary>A subscription of the table.</summary>
internal sealed record LicenseSku
{
    /// <summary>What it is.</summary>
    public required Guid Id { get; init; }

    /// <summary>What Microsoft calls it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>Whether one of its plans is one for writeback.</summary>
    public bool Grants { get; init; }

    /// <summary>Whether it is for a device, such as that of a meeting room: its plans are not for people.</summary>
    public bool Device { get; init; }

    /// <summary>Whether it lets cloud-only users reset, though it has no plan for that.</summary>
    public bool CloudReset { get; init; }
}
