namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The authorization policy of the tenant: <c>authorizationPolicy</c> of Microsoft Graph.</summary>
/// <param name="AllowedToUseSspr">Whether administrators may reset their own passwords. It says nothing about users.</param>
/// <param name="Exchange">What it took to ask.</param>
[Evidence]
public sealed record AuthorizationPolicy(bool? AllowedToUseSspr, GraphExchange Exchange);
