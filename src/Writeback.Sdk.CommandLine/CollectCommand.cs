using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>collect --output FILE</c>: observes only, and writes a bundle.</summary>
internal sealed class CollectCommand(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
{
    private readonly RunOptions _run = new(app, registry, console);

    private readonly Option<string?> _output = new("--output") { Description = Texts.OutputOption.ToString(), HelpName = "FILE", Required = app.Script is null };

    private readonly Option<bool> _script = new("--script")
    {
        Description = Texts.ScriptOption(app.Script?.FileName ?? "").ToString(),
    };

    private readonly Option<bool> _redact = new("--redact")
    {
        Description = Texts.RedactOption.ToString(),
    };

    public Command Create()
    {
        var command = new Command("collect", Texts.CollectCommand.ToString());
        command.Options.Add(_output);
        command.Options.Add(_redact);
        if (app.Script is not null)
        {
            command.Options.Add(_script);
        }

        _run.AddInputsTo(command);
        _run.AddLimitsTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (app.Script is { } script && result.GetValue(_script))
        {
            return await WriteAsync(script, result.GetValue(_output)).ConfigureAwait(false);
        }

        var selection = _run.ReadSelection(result);
        var file = new OutputFile(result.GetValue(_output) ?? throw new InvalidInputException(Texts.OutputRequired(app.Name)), "--output FILE");
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
                await console.WriteErrorAsync(app.Name, Texts.InterruptedBeforeObserving.ToString()).ConfigureAwait(false);
                return ExitCode.Interrupted;
            }

            var request = new RunRequest { Selection = selection, Inputs = setup.Inputs, Labels = setup.Labels.AsReadOnly() };
            foreach (var notice in setup.Notices)
            {
                await console.WriteErrorAsync(app.Name, notice).ConfigureAwait(false);
            }

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

    private async Task<int> WriteAsync(CollectScript script, string? output)
    {
        if (output is null)
        {
            console.Write(script.Read());
            return ExitCode.Success;
        }

        var file = new OutputFile(output, "--output FILE");
        file.EnsureWritable();

        // Windows PowerShell takes a file without a mark of byte order to be in the code page of the machine.
        await file.WriteAsync(stream => stream.WriteAsync((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(script.Read())]).AsTask()).ConfigureAwait(false);
        return ExitCode.Success;
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
            await console.WriteErrorAsync(app.Name, Texts.BundleNotWritten(file.Name, exception.GetType().Name, exception.HResult).ToString()).ConfigureAwait(false);
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
        text.Append(Texts.BundleWritten(file, snapshot.Evidence.Count, snapshot.Evidence.Count - missing.Count)).Append('\n');
        foreach (var evidence in missing)
        {
            var failure = evidence.Observations.Select(observation => observation.Failure).First(failure => failure is not null)!;
            text.Append(CultureInfo.InvariantCulture, $"  {evidence.Descriptor.Name}: {Printable(Describe(failure).ToString())}\n");
        }

        if (snapshot.Run.Interruption != RunInterruption.None)
        {
            text.Append(Texts.BundleIncomplete).Append('\n');
        }

        return text.ToString();
    }

    private static LocalizableText Describe(ObservationFailure failure)
    {
        var explanation = failure.LocalizableExplanation ?? (failure.Code is { } code ? $"{failure.Type} {code}." : $"{failure.Type}.");
        return failure.Kind switch
        {
            FailureKind.NotConfigured => Texts.MissingNotConfigured(failure.LocalizableExplanation ?? ""),
            FailureKind.Cancelled => Texts.MissingCancelled,
            FailureKind.RunTimedOut => Texts.MissingRunTimedOut,
            FailureKind.Defect => Texts.MissingDefect(failure.Type, failure.Code ?? ""),
            _ => Texts.MissingUnavailable(explanation),
        };
    }

    private static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
