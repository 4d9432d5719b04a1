using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk;

/// <summary>Registers the runner.</summary>
public static class WritebackServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CheckRunner"/> and what it needs; what is there already stays. The generated <c>Add…Checks</c> calls it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCheckRunner(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CheckRunnerOptions>, CheckRunnerOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.TryAddSingleton<CheckRunner>();
        return services;
    }
}
