using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>check</c>: observes, evaluates, reports.</summary>
internal sealed class CheckCommand<TReport>(CheckAppBuilder app, CheckRegistry<TReport> registry, CheckAppConsole console)
    where TReport : Report
{
    private readonly SelectionOptions _selection = new();

    private readonly Option<string?> _config = new("--config")
    {
        Description = $"Settings as JSON. Default: {app.Name}.json in this folder, where there is one. Environment and options go before it.",
        HelpName = "FILE",
    };

    private readonly SeverityOption _severity = new();

    private readonly Option<string[]> _format = new("--format")
    {
        Description = $"Report format, with a file or - for standard output. Repeatable. Formats: {string.Join(", ", app.Renderers.Select(renderer => renderer.Format))}.",
        HelpName = "NAME[=FILE]",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "An earlier report as JSON: only what is new or worse since then makes the exit code 1.",
        HelpName = "FILE",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "What makes the exit code 1.",
        HelpName = "error|warning|never",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<string?> _timeout = new("--timeout")
    {
        Description = "Time limit of the whole run, such as 90s or 5m. What is not known by then is reported as timed out.",
        HelpName = "TIME",
    };

    private readonly Option<string?> _parallel = new("--parallel") { Description = "How many probes may be under way at once.", HelpName = "N" };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colour and no progress, even on a terminal." };

    public Command Create()
    {
        var command = new Command("check", "Observes, evaluates, reports.");
        foreach (var input in app.Inputs)
        {
            command.Options.Add(input.Option);
        }

        _selection.AddTo(command);
        command.Options.Add(_config);
        command.Options.Add(_format);
        command.Options.Add(_severity.Option);
        command.Options.Add(_baseline);
        command.Options.Add(_failOn);
        command.Options.Add(_timeout);
        command.Options.Add(_parallel);
        command.Options.Add(_noColor);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var selection = _selection.Read(result, registry);
        var targets = ReportTarget.Parse(result.GetValue(_format) ?? [], app.Renderers);
        var failOn = ReadFailOn(result);
        var configuration = Configure(result);
        foreach (var target in targets)
        {
            target.EnsureWritable();
        }

        var baseline = result.GetValue(_baseline) is { } earlier ? await RecordedReport.ReadAsync(earlier, cancellationToken).ConfigureAwait(false) : null;
        using var interruption = new Interruption(cancellationToken);
        var services = app.Services.BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var setup = new RunSetup(services);
            try
            {
                await BindAsync(result, setup, LimitsOf(services, configuration).RunTimeout, interruption.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
            {
                await console.WriteErrorAsync(app.Name, "Interrupted before anything was run.").ConfigureAwait(false);
                return ExitCode.Interrupted;
            }

            var surroundings = result.GetValue(_noColor) ? console with { Color = false, ShowProgress = false } : console;
            var progress = new LiveProgress(surroundings);
            var report = await progress.ShowAsync(
                watcher => services.GetRequiredService<CheckRunner>().RunAsync(
                    registry,
                    new RunRequest { Selection = selection, Inputs = setup.Inputs, Labels = setup.Labels.AsReadOnly(), Progress = watcher },
                    interruption.Token)).ConfigureAwait(false);
            var changes = baseline is null ? null : ReportDiff.Since(baseline, report);
            var isWritten = await WriteAsync(report, targets, changes, surroundings).ConfigureAwait(false);
            return isWritten ? ExitCode.Of(report, failOn, changes) : ExitCode.Incomplete;
        }
    }

    /// <summary>Writes the report to each target, and says of one that fails; the others are written all the same.</summary>
    private async Task<bool> WriteAsync(Report report, IReadOnlyList<ReportTarget> targets, ReportDiff? baseline, CheckAppConsole surroundings)
    {
        var settings = new ReportSettings
        {
            ToolName = app.Name,
            ToolVersion = app.Version,
            Baseline = baseline,
            Color = surroundings.Color,
            Width = surroundings.Width,
        };
        var isWritten = true;
        foreach (var target in targets)
        {
            try
            {
                // Not cancellable: an interrupted run writes what it knows.
                await target.WriteAsync(report, settings, surroundings.Output, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // A full disk, or a defect of a renderer. Its text may be localised or hold secrets: type and code tell.
                isWritten = false;
                await surroundings.WriteErrorAsync(
                    app.Name,
                    $"The {target.Renderer.Format} report could not be written to {target.File ?? "standard output"}: {exception.GetType().Name} (0x{exception.HResult:X8}).")
                    .ConfigureAwait(false);
            }
        }

        return isWritten;
    }

    private Severity ReadFailOn(ParseResult result) => result.GetValue(_failOn)?.ToUpperInvariant() switch
    {
        "ERROR" => Severity.Error,
        "WARNING" => Severity.Warning,
        "NEVER" => Severity.None,
        _ => throw new InvalidInputException($"--fail-on {result.GetValue(_failOn)} is unknown. Give error, warning or never."),
    };

    /// <summary>Reads the inputs. A source that hangs, such as a share that is gone, neither outlasts the limit nor holds up an interruption.</summary>
    private async Task BindAsync(ParseResult result, RunSetup setup, TimeSpan limit, CancellationToken cancellationToken)
    {
        foreach (var input in app.Inputs)
        {
            try
            {
                await Task.Run(() => input.BindAsync(result, setup, cancellationToken), cancellationToken).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException exception)
            {
                throw new InvalidInputException($"{input.Option.Name} could not be read within the time limit. Copy it to this machine, or give more time: --timeout.", exception);
            }
        }
    }

    private CheckRunnerOptions LimitsOf(IServiceProvider services, ToolConfiguration configuration)
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

    private ToolConfiguration Configure(ParseResult result)
    {
        var timeout = result.GetValue(_timeout) is { } text
            ? DurationParser.Parse(text) ?? throw new InvalidInputException($"--timeout {text} is no time from 10ms to 24h. Give one such as 90s or 5m.")
            : (TimeSpan?)null;
        var parallel = result.GetValue(_parallel) is { } count
            ? int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1024
                ? number
                : throw new InvalidInputException($"--parallel {count} is no number from 1 to 1024.")
            : (int?)null;

        var severities = _severity.Read(result, registry);

        // maxParallelism in writeback.json, WRITEBACK__Checks__WB1001__Option=..., and so on; options of the command line win.
        var configuration = new ToolConfiguration(app.Name, ConfigurationFile.Find(result.GetValue(_config), console.Folder, app.Name));
        if (new SettingsReview(configuration, registry).FindFaults().ToList() is { Count: > 0 } faults)
        {
            throw new InvalidInputException(string.Join(" ", faults));
        }

        app.Services.AddCheckRunner(configuration.Root);
        app.Services.Configure<CheckRunnerOptions>(options =>
        {
            options.RunTimeout = timeout ?? options.RunTimeout;
            options.MaxParallelism = parallel ?? options.MaxParallelism;
            foreach (var (id, severity) in severities)
            {
                options.Severities[id] = severity;
            }
        });
        return configuration;
    }
}
