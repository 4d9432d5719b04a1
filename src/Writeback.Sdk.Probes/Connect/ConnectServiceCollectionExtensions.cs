using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>Registers what the probes of this namespace need.</summary>
public static class ConnectServiceCollectionExtensions
{
    /// <summary>Registers the <see cref="ConnectExportReader"/>, once for all probes, so that no file is parsed twice, and the reader of events.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddConnectProbes(this IServiceCollection services)
    {
        services.TryAddSingleton<ConnectExportReader>();
        services.TryAddSingleton<ConnectEvidenceReader>();
        services.TryAddSingleton(provider => new ConnectSources(provider.GetRequiredService<ConnectExportReader>(), provider.GetRequiredService<ConnectEvidenceReader>()));
        services.TryAddSingleton<ServerEventReader>();
        return services;
    }
}
