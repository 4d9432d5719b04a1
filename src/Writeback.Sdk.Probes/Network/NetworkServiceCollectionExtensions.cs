using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Registers what the probes of the network need.</summary>
public static class NetworkServiceCollectionExtensions
{
    /// <summary>
    /// Adds the <see cref="EndpointProber"/> and the <see cref="IdleProber"/>, configured by <see cref="EndpointProberOptions"/> and
    /// <see cref="IdleProberOptions"/>, and the system's clock unless there is one.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddNetworkProbes(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<EndpointProberOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EndpointProber>();
        services.AddOptions<IdleProberOptions>();
        services.TryAddSingleton<IdleProber>();
        return services;
    }
}
