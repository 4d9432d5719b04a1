using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>Registers what the probes of this namespace need.</summary>
public static class ConnectServiceCollectionExtensions
{
    /// <summary>Registers the <see cref="ConnectExportReader"/>, once for all probes, so that no file is parsed twice.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddConnectProbes(this IServiceCollection services)
    {
        services.TryAddSingleton<ConnectExportReader>();
        return services;
    }
}
