using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk;

/// <summary>How runs are limited. Bind it from configuration, or set it in code.</summary>
public sealed class CheckRunnerOptions
{
    private int? _maxParallelismPerTarget;

    /// <summary>
    /// How many probe attempts, and how many checks, may be under way at once. The default is 64: dead targets cost time and nothing else, and
    /// as long as they all fit, they take one time limit together.
    /// </summary>
    public int MaxParallelism { get; set; } = 64;

    /// <summary>
    /// How many probes may be under way at once on one target (see <see cref="ProbeDescriptor.Target"/>): from 1 to
    /// <see cref="MaxParallelism"/>. The default is 16, or <see cref="MaxParallelism"/> where that is less: all that is asked of a tenant at once waits
    /// for one answer and not for several after each other.
    /// </summary>
    public int MaxParallelismPerTarget
    {
        get => _maxParallelismPerTarget ?? Math.Min(16, MaxParallelism);
        set => _maxParallelismPerTarget = value;
    }

    /// <summary>The time limit of a whole run; what is not known by then is reported as timed out. The default is 5 minutes.</summary>
    public TimeSpan RunTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The time limit of one check, which only computes. One that exceeds it is abandoned. The default is 10 seconds.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes of probe policies, by the probe's name.</summary>
    public IDictionary<string, ProbePolicyOverride> Probes { get; } = new Dictionary<string, ProbePolicyOverride>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Severities that replace those of the checks, by check id, tag or category: an id outranks a tag, a tag outranks a category, and of
    /// several tags the gravest holds.
    /// </summary>
    public IDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Failures and warnings that are accepted. One that accepts nothing, or has expired, is reported: see <see cref="Report.Suppressions"/>.</summary>
    public IList<Suppression> Suppressions { get; } = [];

    /// <summary>What configuration says of the options of checks: a section a check.</summary>
    internal IConfigurationSection? CheckSettings { get; set; }

    /// <summary>What code says of the options of checks, by check id.</summary>
    internal Dictionary<string, object> CheckOptions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets the options of a check. What configuration says goes before it.</summary>
    /// <typeparam name="TOptions">The record that the check takes, marked with <see cref="CheckOptionsAttribute"/>.</typeparam>
    /// <param name="checkId">The check's id.</param>
    /// <param name="options">The options.</param>
    public void SetCheckOptions<TOptions>(string checkId, TOptions options)
        where TOptions : class
    {
        ArgumentException.ThrowIfNullOrEmpty(checkId);
        ArgumentNullException.ThrowIfNull(options);
        CheckOptions[checkId] = options;
    }
}
