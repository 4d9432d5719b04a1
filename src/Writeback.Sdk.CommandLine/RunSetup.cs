namespace Writeback.Sdk.CommandLine;

/// <summary>A run being prepared from options.</summary>
public sealed class RunSetup
{
    internal RunSetup(IServiceProvider services) => Services = services;

    /// <summary>The inputs of the run.</summary>
    public RunInputs Inputs { get; } = new();

    /// <summary>Facts about the run for the report, such as <c>cloud</c>.</summary>
    public IDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The services of the tool.</summary>
    public IServiceProvider Services { get; }
}
