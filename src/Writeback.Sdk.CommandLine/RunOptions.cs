using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.CommandLine;

/// <summary>What every command that makes a run understands: inputs, selection, settings and limits.</summary>
internal sealed class RunOptions(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console, IReadOnlyList<InputOption>? inputs = null)
{
    private readonly IReadOnlyList<InputOption> _inputs = inputs ?? [.. app.Inputs];

    private readonly SelectionOptions _selection = new();

    private readonly Option<string?> _config = new("--config")
    {
        Description = Texts.ConfigOption(app.Name).ToString(),
        HelpName = "FILE",
    };

    private readonly Option<string?> _timeout = new("--timeout")
    {
        Description = Texts.TimeoutOption.ToString(),
        HelpName = "TIME",
    };

    private readonly Option<string?> _parallel = new("--parallel") { Description = Texts.ParallelOption.ToString(), HelpName = "N" };

    private readonly Option<bool> _noColor = new("--no-color") { Description = Texts.NoColorOption.ToString() };

    /// <summary>What the run looks at.</summary>
    public void AddInputsTo(Command command)
    {
        foreach (var input in _inputs)
        {
            command.Options.Add(input.Option);
        }

        _selection.AddTo(command);
        command.Options.Add(_config);
    }

    /// <summary>What the run looks at, where the checks are known already.</summary>
    public void AddSourcesTo(Command command)
    {
        foreach (var input in _inputs)
        {
            command.Options.Add(input.Option);
        }

        command.Options.Add(_config);
    }

    /// <summary>How it is limited and shown.</summary>
    public void AddLimitsTo(Command command)
    {
        command.Options.Add(_timeout);
        command.Options.Add(_parallel);
        command.Options.Add(_noColor);
    }

    /// <summary>The selected checks.</summary>
    /// <exception cref="InvalidInputException">A word names nothing, or no check is left.</exception>
    public CheckSelection ReadSelection(ParseResult result) => _selection.Read(result, registry);

    /// <summary>Whom to show the run, and how.</summary>
    public CheckAppConsole ReadSurroundings(ParseResult result) => result.GetValue(_noColor) ? console with { Color = false, ShowProgress = false } : console;

    /// <summary>The first option of an input that was typed; null when there is none.</summary>
    public string? FindInput(ParseResult result)
        => _inputs.FirstOrDefault(input => result.GetResult(input.Option) is { Implicit: false })?.Option.Name;

    /// <summary>Settings of the file and the environment, and the options of the command line, which win.</summary>
    /// <exception cref="InvalidInputException">One of them cannot be used.</exception>
    public ToolConfiguration Configure(ParseResult result, Action<CheckRunnerOptions>? configure = null)
    {
        var timeout = result.GetValue(_timeout) is { } text
            ? DurationParser.Parse(text) ?? throw new InvalidInputException(Texts.TimeoutUnknown(text))
            : (TimeSpan?)null;
        var parallel = result.GetValue(_parallel) is { } count
            ? int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1024
                ? number
                : throw new InvalidInputException(Texts.ParallelUnknown(count))
            : (int?)null;

        // maxParallelism in writeback.json, WRITEBACK__Checks__WB1001__Option=..., and so on.
        var configuration = new ToolConfiguration(app.Name, ConfigurationFile.Find(result.GetValue(_config), console.Folder, app.Name));
        if (new SettingsReview(configuration, registry, app.Sections, new ConfiguredTargets(app.Inputs)).FindFaults().ToList() is { Count: > 0 } faults)
        {
            throw new InvalidInputException(string.Join(" ", faults));
        }

        app.Services.AddCheckRunner(configuration.Root);
        app.Services.Configure<CheckRunnerOptions>(options =>
        {
            options.RunTimeout = timeout ?? options.RunTimeout;
            options.MaxParallelism = parallel ?? options.MaxParallelism;
            configure?.Invoke(options);
        });
        return configuration;
    }

    /// <summary>Refuses settings that a run could not keep.</summary>
    /// <exception cref="InvalidInputException">One of them cannot be kept.</exception>
    public void EnsureLimits(IServiceProvider services, ToolConfiguration configuration) => _ = ReadLimits(services, configuration);

    /// <summary>Reads the inputs. A source that hangs, such as a share that is gone, neither outlasts the limit nor holds up an interruption.</summary>
    /// <exception cref="InvalidInputException">An input cannot be used.</exception>
    public Task<RunSetup> BindAsync(
        ParseResult result, IServiceProvider services, ToolConfiguration configuration, CheckSelection selection, CancellationToken cancellationToken)
        => BindAsync(result, services, configuration, selection, sendsNothing: false, cancellationToken);

    /// <inheritdoc cref="BindAsync(ParseResult, IServiceProvider, ToolConfiguration, CheckSelection, CancellationToken)"/>
    public async Task<RunSetup> BindAsync(
        ParseResult result, IServiceProvider services, ToolConfiguration configuration, CheckSelection selection, bool sendsNothing, CancellationToken cancellationToken)
    {
        var limit = ReadLimits(services, configuration).RunTimeout;
        var setup = new RunSetup(services, configuration, selection) { SendsNothing = sendsNothing };
        foreach (var input in _inputs)
        {
            try
            {
                await Task.Run(() => input.BindAsync(result, setup, cancellationToken), cancellationToken).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException exception)
            {
                throw new InvalidInputException(Texts.InputTooSlow(input.Option.Name), exception);
            }
        }

        return setup;
    }

    /// <summary>The limits of the run.</summary>
    /// <exception cref="InvalidInputException">One of them cannot be kept.</exception>
    private CheckRunnerOptions ReadLimits(IServiceProvider services, ToolConfiguration configuration)
    {
        try
        {
            services.GetRequiredService<CheckRunner>().Validate(registry);
            return services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value;
        }
        catch (OptionsValidationException exception)
        {
            throw new InvalidInputException(string.Join(" ", exception.Failures.Select(configuration.Locate)), exception);
        }
    }
}
