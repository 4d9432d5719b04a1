using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CommandLine;

/// <summary>A run being prepared from options.</summary>
public sealed class RunSetup
{
    private readonly ToolConfiguration _configuration;

    internal RunSetup(IServiceProvider services, ToolConfiguration configuration, CheckSelection selection)
        => (Services, _configuration, Selection) = (services, configuration, selection);

    /// <summary>Whether the run is only planned: what is needed to sign in is not asked for.</summary>
    public bool SendsNothing { get; internal init; }

    /// <summary>The checks that will run.</summary>
    public CheckSelection Selection { get; }

    /// <summary>
    /// How long the run takes at least, where something in it has to wait; null when nothing has. Whoever started it is told before it
    /// starts, and on a terminal how much of it is left.
    /// </summary>
    public ExpectedWait? ExpectedWait { get; set; }

    /// <summary>What whoever started the run is told before it begins, a sentence each, such as a permission that is missing.</summary>
    public IList<string> Notices { get; } = [];

    /// <summary>What configures the run: the file and the environment. A section of the tool's own is named in <see cref="CheckAppBuilder.Sections"/>.</summary>
    public IConfiguration Configuration => _configuration.Root;

    /// <summary>The inputs of the run.</summary>
    public RunInputs Inputs { get; } = new();

    /// <summary>Facts about the run for the report, such as <c>cloud</c>.</summary>
    public IDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The services of the tool.</summary>
    public IServiceProvider Services { get; }

    /// <summary>A complaint about a setting, after where its value comes from: the line of the file, or the variable.</summary>
    /// <param name="key">The setting's key, such as <c>endpoints:0</c>.</param>
    /// <param name="complaint">What is wrong with it.</param>
    public string Locate(string key, string complaint) => _configuration.Locate(key, complaint);
}
