namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What the tenant has under the name of an account.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="User">The user; null when there is none, or more than one.</param>
/// <param name="Matches">How many users have the name.</param>
/// <param name="DeletedAt">When a user of this name was deleted, in UTC; null when none was, or when that could not be asked.</param>
public sealed record AccountLookup([PersonalData] string Name, TenantUser? User, int Matches, DateTimeOffset? DeletedAt);
