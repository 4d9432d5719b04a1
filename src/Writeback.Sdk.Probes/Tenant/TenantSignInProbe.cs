namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Signs in to the tenant, before anything is asked of it.</summary>
/// <param name="access">Who signs in.</param>
/// <remarks>A person who signs in needs minutes.</remarks>
[Probe, Retry(1), Timeout("00:03:00", Total = "00:03:00")]
public sealed class TenantSignInProbe(GraphAccess access)
{
    /// <summary>Signs in.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<TenantSignIn> ObserveAsync(TenantTarget target, CancellationToken cancellationToken) => access.SignInAsync(target, cancellationToken);
}
