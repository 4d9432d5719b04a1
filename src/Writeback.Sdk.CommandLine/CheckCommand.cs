using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>check</c>, or one of its presets: observes, evaluates, reports.</summary>
internal sealed class CheckCommand<TReport>(CheckAppBuilder app, CheckRegistry<TReport> registry, CheckAppConsole console, CheckPreset? preset = null)
    where TReport : Report
{
    private readonly RunOptions _run = new(app, registry, console);

    private readonly Option<string?> _bundle = new("--bundle")
    {
        Description = Texts.BundleOption.ToString(),
        HelpName = "FILE",
    };

    private readonly SeverityOption _severity = new();

    private readonly Option<string[]> _format = new("--format")
    {
        Description = Texts.ReportFormatOption(string.Join(", ", app.Renderers.Select(renderer => renderer.Format))).ToString(),
        HelpName = "NAME[=FILE]",
    };

    private readonly Option<string[]> _output = new("--output")
    {
        Description = Texts.ReportOutputOption.ToString(),
        HelpName = "[FORMAT:]FILE",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = Texts.BaselineOption.ToString(),
        HelpName = "FILE",
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = Texts.FailOnOption.ToString(),
        HelpName = "error|warning|never",
        DefaultValueFactory = _ => "error",
    };

    public Command Create()
    {
        var command = preset is null ? new Command("check", Texts.CheckCommand.ToString()) : new Command(preset.Name, preset.Description);
        if (preset is null)
        {
            _run.AddInputsTo(command);
            command.Options.Add(_bundle);
        }
        else
        {
            _run.AddSourcesTo(command);
        }

        command.Options.Add(_format);
        command.Options.Add(_output);
        command.Options.Add(_severity.Option);
        command.Options.Add(_baseline);
        command.Options.Add(_failOn);
        _run.AddLimitsTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var selection = preset is null ? _run.ReadSelection(result) : new CheckSelection(preset.Select, []);
        var targets = ReportTarget.Add(ReportTarget.Parse(result.GetValue(_format) ?? [], app.Renderers), result.GetValue(_output) ?? [], app.Renderers);
        var failOn = ReadFailOn(result);
        var severities = _severity.Read(result, registry);
        var configuration = _run.Configure(result, options =>
        {
            foreach (var (id, severity) in severities)
            {
                options.Severities[id] = severity;
            }
        });
        foreach (var target in targets)
        {
            target.EnsureWritable();
        }

        var baseline = result.GetValue(_baseline) is { } earlier ? await RecordedReport.ReadAsync(earlier, cancellationToken).ConfigureAwait(false) : null;
        using var interruption = new Interruption(cancellationToken);
        var services = app.Services.BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            RunRequest request;
            ExpectedWait? wait;
            try
            {
                (request, wait) = await PrepareAsync(result, services, selection, configuration, interruption.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
            {
                await console.WriteErrorAsync(app.Name, Texts.InterruptedBeforeRun.ToString()).ConfigureAwait(false);
                return ExitCode.Interrupted;
            }

            var surroundings = _run.ReadSurroundings(result);
            if (wait is not null)
            {
                await console.WriteErrorAsync(app.Name, wait.Reason).ConfigureAwait(false);
            }

            var report = await new LiveProgress(surroundings, wait?.Duration)
                .ShowAsync(watcher => services.GetRequiredService<CheckRunner>().RunAsync(registry, request with { Progress = watcher }, interruption.Token))
                .ConfigureAwait(false);
            var changes = baseline is null ? null : ReportDiff.Since(baseline, report);
            var exitCode = ExitCode.Of(report, failOn, changes);
            var settings = new ReportSettings
            {
                ToolName = app.Name,
                ToolVersion = app.Version,
                Culture = CultureInfo.CurrentUICulture,
                Baseline = changes,
                Color = surroundings.Color,
                Width = surroundings.Width,
                ExitCode = exitCode,
                Path = app.Path,
            };
            var isWritten = await WriteAsync(report, targets, settings, surroundings).ConfigureAwait(false);
            await AnnotateAsync(report, targets, settings, surroundings).ConfigureAwait(false);
            return isWritten ? exitCode : ExitCode.Incomplete;
        }
    }

    /// <summary>What to run: on the inputs that were given, or on a bundle, which has its own.</summary>
    private async Task<(RunRequest Request, ExpectedWait? Wait)> PrepareAsync(
        ParseResult result, IServiceProvider services, CheckSelection selection, ToolConfiguration configuration, CancellationToken cancellationToken)
    {
        if (preset is not null || result.GetValue(_bundle) is not { } bundle)
        {
            var setup = await _run.BindAsync(result, services, configuration, selection, cancellationToken).ConfigureAwait(false);
            preset?.Prepare?.Invoke(setup);
            foreach (var notice in setup.Notices)
            {
                await console.WriteErrorAsync(app.Name, notice).ConfigureAwait(false);
            }

            return (new RunRequest { Selection = selection, Inputs = setup.Inputs, Labels = setup.Labels.AsReadOnly() }, setup.ExpectedWait);
        }

        _run.EnsureLimits(services, configuration);
        if (_run.FindInput(result) is { } input)
        {
            throw new InvalidInputException(Texts.InputWithBundle(input));
        }

        var evidence = await EvidenceBundle.ReadAsync(bundle, registry, cancellationToken).ConfigureAwait(false);
        return (new RunRequest { Selection = selection, Evidence = evidence, Labels = evidence.Run.Labels }, null);
    }

    /// <summary>Writes the report to each target, and says of one that fails; the others are written all the same.</summary>
    private async Task<bool> WriteAsync(Report report, IReadOnlyList<ReportTarget> targets, ReportSettings settings, CheckAppConsole surroundings)
    {
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
                    Texts.ReportNotWritten(target.Renderer.Format, target.File ?? (object)Texts.StandardOutput, exception.GetType().Name, exception.HResult).ToString())
                    .ConfigureAwait(false);
            }
        }

        return isWritten;
    }

    /// <summary>Tells a build server that watches, unless it was asked for. On standard error, which it reads as well: standard output carries the report alone.</summary>
    private async Task AnnotateAsync(Report report, IReadOnlyList<ReportTarget> targets, ReportSettings settings, CheckAppConsole surroundings)
    {
        if (targets.Any(target => target.Renderer.Format == surroundings.BuildServerFormat)
            || app.Renderers.FirstOrDefault(renderer => renderer.Format == surroundings.BuildServerFormat) is not { } renderer)
        {
            return;
        }

        using var commands = new MemoryStream();
        await renderer.WriteAsync(report, settings, commands, CancellationToken.None).ConfigureAwait(false);
        await surroundings.Error.WriteAsync(Encoding.UTF8.GetString(commands.GetBuffer(), 0, (int)commands.Length)).ConfigureAwait(false);
    }

    private Severity ReadFailOn(ParseResult result) => result.GetValue(_failOn)?.ToUpperInvariant() switch
    {
        "ERROR" => Severity.Error,
        "WARNING" => Severity.Warning,
        "NEVER" => Severity.None,
        _ => throw new InvalidInputException(Texts.FailOnUnknown(result.GetValue(_failOn))),
    };
}
