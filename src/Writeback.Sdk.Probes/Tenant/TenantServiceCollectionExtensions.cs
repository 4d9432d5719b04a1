using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>Registers what the probes of this namespace need.</summary>
public static class TenantServiceCollectionExtensions
{
    /// <summary>Registers the <see cref="GraphAccess"/>, and the system's clock unless there is one.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddTenantProbes(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GraphAccess>();
        return services;
    }
}
