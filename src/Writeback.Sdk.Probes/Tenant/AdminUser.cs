namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The administrator who switches writeback on.</summary>
/// <param name="Name">The user principal name or the object id.</param>
[Input("Name the administrator who enables writeback: --admin UPN.")]
public sealed record AdminUser([PersonalData] string Name);
