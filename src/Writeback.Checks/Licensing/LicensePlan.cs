namespace Writeback.Checks.Licensing;

/// <summary>A service plan of the table.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Name">What Microsoft calls it.</param>
internal sealed record LicensePlan(Guid Id, string Name);
