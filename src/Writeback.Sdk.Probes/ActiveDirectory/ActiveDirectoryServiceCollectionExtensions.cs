using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Registers what the probes of this namespace need.</summary>
public static class ActiveDirectoryServiceCollectionExtensions
{
    /// <summary>Registers the <see cref="DirectoryAccess"/>, and the system's clock unless there is one.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddActiveDirectoryProbes(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DirectoryAccess>();
        services.TryAddSingleton<PopulationScanner>();
        services.TryAddSingleton<CanarySettings>();
        return services;
    }
}
