using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// <c>fix ID</c>: runs the checks that a fix mends, shows what it would change, and changes it only with <c>--apply</c>, after what was there
/// is kept in a file. <c>fix --undo FILE</c> restores that.
/// </summary>
internal sealed class FixCommand<TReport>
    where TReport : Report
{
    private readonly CheckAppBuilder _app;
    private readonly CheckRegistry<TReport> _registry;
    private readonly CheckAppConsole _console;
    private readonly RunOptions _run;

    private readonly Argument<string?> _id = new("ID") { Description = Texts.FixArgument.ToString(), Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _apply = new("--apply") { Description = Texts.FixApplyOption.ToString() };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = Texts.FixKeepOption.ToString(),
        HelpName = "FILE",
    };

    private readonly Option<string?> _undo = new("--undo") { Description = Texts.FixUndoOption.ToString(), HelpName = "FILE" };

    public FixCommand(CheckAppBuilder app, CheckRegistry<TReport> registry, CheckAppConsole console)
    {
        _app = app;
        _registry = registry;
        _console = console;
        _run = new RunOptions(app, registry, console, [.. app.Inputs, .. app.FixInputs]);
    }

    public Command Create()
    {
        var command = new Command("fix", Texts.FixCommand.ToString());
        command.Arguments.Add(_id);
        command.Options.Add(_apply);
        command.Options.Add(_keep);
        command.Options.Add(_undo);
        _run.AddSourcesTo(command);
        _run.AddLimitsTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(_undo) is not null && (result.GetValue(_apply) || result.GetValue(_keep) is not null))
        {
            throw new InvalidInputException(Texts.FixUndoAlone);
        }

        if (result.GetValue(_keep) is not null && !result.GetValue(_apply))
        {
            throw new InvalidInputException(Texts.FixKeepAlone);
        }

        var undo = result.GetValue(_undo) is { } file ? await UndoFile.ReadAsync(Path.Combine(_console.Folder, file), cancellationToken).ConfigureAwait(false) : null;
        if (undo is not null && result.GetValue(_id) is { } asked && !asked.Equals(undo.Check, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(Texts.FixUndoOfOther(result.GetValue(_undo), undo.Check, asked));
        }

        var configuration = _run.Configure(result);
        using var interruption = new Interruption(cancellationToken);
        var services = _app.Services.BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var fixes = services.GetServices<Fix>().OrderBy(fix => fix.Checks[0], StringComparer.Ordinal).ToList();
            if ((undo?.Check ?? result.GetValue(_id)) is not { } id)
            {
                _console.Write(FixText.List(fixes));
                return ExitCode.Success;
            }

            var fix = fixes.Find(candidate => candidate.Checks.Contains(id, StringComparer.OrdinalIgnoreCase)) ?? throw Unknown(id, fixes);
            try
            {
                var setup = await _run.BindAsync(result, services, configuration, SelectionOf(fix), interruption.Token).ConfigureAwait(false);
                return undo is not null
                    ? await UndoAsync(fix, undo, interruption.Token).ConfigureAwait(false)
                    : await FixAsync(fix, id.ToUpperInvariant(), setup, result, interruption.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
            {
                await _console.WriteErrorAsync(_app.Name, Texts.FixInterrupted.ToString()).ConfigureAwait(false);
                return ExitCode.Interrupted;
            }
            catch (FixFailedException exception)
            {
                await _console.WriteErrorAsync(_app.Name, exception.Message).ConfigureAwait(false);
                return ExitCode.Incomplete;
            }
        }
    }

    private async Task<int> FixAsync(Fix fix, string id, RunSetup setup, ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetValue(_apply) ? FileToKeep(result, id, setup) : null;
        var report = await CheckAsync(setup, result, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var plan = await fix.PlanAsync(new FixContext(id, report, setup.Inputs), cancellationToken).ConfigureAwait(false);
        _console.Write(FixText.Preview(fix, id, plan));
        if (plan.Steps.Count == 0)
        {
            return plan.LeavesFaults ? ExitCode.Findings : ExitCode.Success;
        }

        if (file is null)
        {
            _console.Write(FixText.Words(Texts.FixPreviewOnly));
            return ExitCode.Findings;
        }

        if (plan.Steps.FirstOrDefault(step => step.Obstacle is not null) is { } blocked)
        {
            throw new InvalidInputException(Texts.FixBlocked(blocked.Subject, blocked.Obstacle));
        }

        await KeepAsync(file, id, plan, setup, cancellationToken).ConfigureAwait(false);
        foreach (var step in plan.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await step.ApplyAsync(cancellationToken).ConfigureAwait(false);
            _console.Write(FixText.Words(Texts.FixDone(step.Subject)));
        }

        var outcome = (await CheckAsync(setup, result, cancellationToken).ConfigureAwait(false)).Outcomes.Single(outcome => outcome.Check.Id == id);
        _console.Write(FixText.After(outcome));
        return outcome.Failed || plan.LeavesFaults ? ExitCode.Findings : ExitCode.Success;
    }

    private async Task<int> UndoAsync(Fix fix, UndoFile undo, CancellationToken cancellationToken)
    {
        // Backwards: a later step may stand on an earlier one.
        foreach (var step in undo.Steps.Reverse())
        {
            try
            {
                _console.Write(FixText.Words($"{step.Subject}: {await fix.UndoAsync(step.State, cancellationToken).ConfigureAwait(false)}"));
            }
            catch (JsonException exception)
            {
                throw new InvalidInputException(Texts.FixUndoForeign(step.Subject), exception);
            }
        }

        return ExitCode.Success;
    }

    private Task<TReport> CheckAsync(RunSetup setup, ParseResult result, CancellationToken cancellationToken)
    {
        var request = new RunRequest { Selection = setup.Selection, Inputs = setup.Inputs, Labels = setup.Labels.AsReadOnly() };
        return new LiveProgress(_run.ReadSurroundings(result), setup.ExpectedWait?.Duration)
            .ShowAsync(watcher => setup.Services.GetRequiredService<CheckRunner>().RunAsync(_registry, request with { Progress = watcher }, cancellationToken));
    }

    private async Task KeepAsync(OutputFile file, string id, FixPlan plan, RunSetup setup, CancellationToken cancellationToken)
    {
        var steps = plan.Steps.Where(step => step.State is not null).Select(step => new UndoStep(step.Subject, step.State!.Value)).ToList();
        if (steps.Count == 0)
        {
            _console.Write(FixText.Words(Texts.FixUndoImpossible));
            return;
        }

        var undo = new UndoFile { Tool = _app.Name, Version = _app.Version, Check = id, At = ClockOf(setup).GetUtcNow(), Steps = steps };
        try
        {
            await file.WriteAsync(stream => JsonSerializer.SerializeAsync(stream, undo, UndoJson.Default.UndoFile, cancellationToken), ownerOnly: true).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FixFailedException(Texts.FixNotKept(file.Name, exception.GetType().Name), exception);
        }

        _console.Write(FixText.Words(Texts.FixKept(file.Name)));
    }

    private OutputFile FileToKeep(ParseResult result, string id, RunSetup setup)
    {
        var name = result.GetValue(_keep)
            ?? string.Create(CultureInfo.InvariantCulture, $"{_app.Name}-fix-{id}-{ClockOf(setup).GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.json");
        var file = new OutputFile(Path.Combine(_console.Folder, name), "--keep FILE");
        if (File.Exists(file.Name))
        {
            throw new InvalidInputException(Texts.FixKeepExists(file.Name));
        }

        file.EnsureWritable();
        return file;
    }

    private CheckSelection SelectionOf(Fix fix)
    {
        var own = _registry.Checks.Where(check => fix.Checks.Contains(check.Id, StringComparer.Ordinal)).ToList();
        return new CheckSelection([.. own.Concat(own.SelectMany(_registry.GetRequired)).Select(check => check.Id).Distinct(StringComparer.Ordinal)], []);
    }

    private InvalidInputException Unknown(string id, List<Fix> fixes)
    {
        var ids = fixes.SelectMany(fix => fix.Checks).ToList();
        return _registry.Find(id) is { } check
            ? new InvalidInputException(Texts.FixNone(check.Id, _app.Name, ids))
            : new InvalidInputException(Texts.FixUnknown(id, NearestWord.Ask(id, ids), ids));
    }

    private static TimeProvider ClockOf(RunSetup setup) => setup.Services.GetService<TimeProvider>() ?? TimeProvider.System;
}
