using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>collect --output FILE</c>: observes only, and writes a bundle.</summary>
internal sealed class CollectCommand(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
{
    private readonly RunOptions _run = new(app, registry, console);

    private readonly Option<string> _output = new("--output") { Description = "The bundle to write.", HelpName = "FILE", Required = true };

    private readonly Option<bool> _redact = new("--redact")
    {
        Description = "Replace names, accounts and addresses by tokens: the same for the same, within this bundle. Secrets are erased either way.",
    };

    public Command Create()
    {
        var command = new Command("collect", "Observes what the checks need, and writes it into a bundle that check --bundle judges anywhere.");
        command.Options.Add(_output);
        command.Options.Add(_redact);
        _run.AddInputsTo(command);
        _run.AddLimitsTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var selection = _run.ReadSelection(result);
        var file = new OutputFile(result.GetValue(_output)!, "--output FILE");
        var configuration = _run.Configure(result);
        file.EnsureWritable();
        using var interruption = new Interruption(cancellationToken);
        var services = app.Services.BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            RunSetup setup;
            try
            {
                setup = await _run.BindAsync(result, services, configuration, selection, interruption.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
            {
                await console.WriteErrorAsync(app.Name, "Interrupted before anything was observed.").ConfigureAwait(false);
                return ExitCode.Interrupted;
            }

            var request = new RunRequest { Selection = selection, Inputs = setup.Inputs, Labels = setup.Labels.AsReadOnly() };
            if (setup.ExpectedWait is { } wait)
            {
                await console.WriteErrorAsync(app.Name, wait.Reason).ConfigureAwait(false);
            }

            var snapshot = await new LiveProgress(_run.ReadSurroundings(result), setup.ExpectedWait?.Duration)
                .ShowAsync(watcher => services.GetRequiredService<CheckRunner>().ObserveAsync(registry, request with { Progress = watcher }, interruption.Token))
                .ConfigureAwait(false);
            return await WriteAsync(snapshot, file, result.GetValue(_redact)).ConfigureAwait(false);
        }
    }

    private async Task<int> WriteAsync(EvidenceSnapshot snapshot, OutputFile file, bool redact)
    {
        var settings = new EvidenceBundleSettings { ToolName = app.Name, ToolVersion = app.Version, Redact = redact };
        try
        {
            // Not cancellable: an interrupted run writes what it knows. For the owner alone: evidence names people and machines.
            await file.WriteAsync(stream => EvidenceBundle.WriteAsync(snapshot, settings, stream, CancellationToken.None), ownerOnly: true).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.WriteErrorAsync(app.Name, $"The bundle could not be written to {file.Name}: {exception.GetType().Name} (0x{exception.HResult:X8}).").ConfigureAwait(false);
            return ExitCode.Incomplete;
        }

        console.Write(Describe(snapshot, file.Name));
        return snapshot.Run.Interruption switch
        {
            RunInterruption.Cancelled => ExitCode.Interrupted,
            RunInterruption.TimedOut => ExitCode.Incomplete,
            _ => snapshot.Evidence.SelectMany(evidence => evidence.Observations).Any(observation => observation.Failure?.Kind == FailureKind.Defect)
                ? ExitCode.Incomplete
                : ExitCode.Success,
        };
    }

    private static string Describe(EvidenceSnapshot snapshot, string file)
    {
        var missing = snapshot.Evidence.Where(evidence => evidence.Observations.Any(observation => observation.Failure is not null)).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{file}: {snapshot.Evidence.Count} kind(s) of evidence, {snapshot.Evidence.Count - missing.Count} of them complete.\n");
        foreach (var evidence in missing)
        {
            var failure = evidence.Observations.Select(observation => observation.Failure).First(failure => failure is not null)!;
            text.Append(CultureInfo.InvariantCulture, $"  {evidence.Descriptor.Name}: {Describe(failure)}\n");
        }

        if (snapshot.Run.Interruption != RunInterruption.None)
        {
            text.Append("The run ended early: the bundle is marked incomplete.\n");
        }

        return text.ToString();
    }

    private static string Describe(ObservationFailure failure)
    {
        var source = failure.Code is { } code ? $"{failure.Type} {code}" : failure.Type;
        return failure.Kind switch
        {
            FailureKind.NotConfigured => $"not configured. {Printable(failure.Explanation ?? "")}",
            FailureKind.Cancelled => "not observed: the run was cancelled.",
            FailureKind.RunTimedOut => "not observed: the run reached its time limit.",
            FailureKind.Defect => $"its probe has a defect ({Printable(source)}).",
            _ => $"could not be observed: {Printable(failure.Explanation ?? $"{source}.")}",
        };
    }

    private static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
