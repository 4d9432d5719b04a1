using Microsoft.Extensions.Configuration;
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

    /// <summary>
    /// Registers <see cref="CheckRunner"/> with limits from configuration: <c>MaxParallelism</c>, <c>MaxParallelismPerTarget</c>, <c>RunTimeout</c>,
    /// <c>CheckTimeout</c>, <c>Severities:{check id, tag or category}</c>, <c>Suppressions:{number}:Id</c>, <c>Subject</c>,
    /// <c>Justification</c>, <c>Owner</c>, <c>Expires</c> (see <see cref="Suppression"/>), <c>Checks:{check id}:{option}</c> (see <see cref="CheckOptionsAttribute"/>), and
    /// for each probe <c>Probes:{probe name}:MaxRetries</c>, <c>RetryDelay</c>, <c>AttemptTimeout</c>, <c>TotalTimeout</c>,
    /// <c>FailuresBeforeBreaking</c>. What is given replaces the attributes of the probe.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds these settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCheckRunner(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddCheckRunner();
        services.Configure<CheckRunnerOptions>(configuration);
        services.Configure<CheckRunnerOptions>(options => options.CheckSettings = configuration.GetSection(CheckOptionsBinder.Section));
        return services;
    }
}
