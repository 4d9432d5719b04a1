using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>What a command line consists of, besides the checks.</summary>
public sealed class CheckAppBuilder
{
    internal CheckAppBuilder(CheckRegistry registry) => Name = registry.Name;

    /// <summary>The command's name, as users type it. The default is the pack's name.</summary>
    public string Name { get; set; }

    /// <summary>What the tool is for, in one sentence.</summary>
    public string Description { get; set; } = Texts.RunsChecks.ToString();

    /// <summary>The tool's version. The default is that of the program.</summary>
    public string Version { get; set; } = VersionOfProgram();

    /// <summary>Commands worth knowing, shown by <c>--help</c>: a line each.</summary>
    public IList<string> Examples { get; } = [];

    /// <summary>The services that probes need.</summary>
    public IServiceCollection Services { get; } = new ServiceCollection();

    /// <summary>Options that tell a run what to look at.</summary>
    public IList<InputOption> Inputs { get; } = [];

    /// <summary>Options of <c>fix</c> alone, beside <see cref="Inputs"/>. The fixes themselves are services of the type <see cref="Fix"/>.</summary>
    public IList<InputOption> FixInputs { get; } = [];

    /// <summary>Commands that run some of the checks under a name of their own.</summary>
    public IList<CheckPreset> Presets { get; } = [];

    /// <summary>Sections of the configuration that the tool reads itself, in <see cref="Inputs"/>.</summary>
    public IList<string> Sections { get; } = [];

    /// <summary>Commands of the tool's own.</summary>
    public IList<System.CommandLine.Command> Commands { get; } = [];

    /// <summary>What <c>explain</c> explains besides the checks.</summary>
    public IList<IGlossary> Glossaries { get; } = [];

    /// <summary>A script that collects evidence where the tool cannot run: <c>collect --script</c> prints it. Null for none.</summary>
    public CollectScript? Script { get; set; }

    /// <summary>The formats that <c>--format</c> offers.</summary>
    public IList<IReportRenderer> Renderers { get; } =
    [
        new ConsoleReportRenderer(),
        new JsonReportRenderer(),
        new SarifReportRenderer(),
        new JUnitReportRenderer(),
        new MarkdownReportRenderer(),
        new HtmlReportRenderer(),
        new CsvReportRenderer(),
        new GitHubAnnotationRenderer(),
        new AzureAnnotationRenderer(),
    ];

    /// <summary>The way that reports draw with its broken part marked; null when there is none to draw.</summary>
    public DeploymentPath? Path { get; set; }

    private static string VersionOfProgram()
        => Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
