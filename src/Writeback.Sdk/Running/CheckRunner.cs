using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// Observes, evaluates, reports: first all evidence that the selected checks need, in parallel, each probe in its resilience
/// pipeline; then the checks, which only compute. Whatever probes and checks do, a run ends with a report.
/// </summary>
/// <param name="services">What the constructors of probes are resolved from.</param>
/// <param name="options">How runs are limited.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Where attempts and defects are logged.</param>
public sealed class CheckRunner(IServiceProvider services, IOptions<CheckRunnerOptions> options, TimeProvider timeProvider, ILogger<CheckRunner> logger)
{
    private readonly GuardedLogger _logger = new(logger);

    /// <summary>Runs a selection of checks without inputs.</summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="registry">The pack.</param>
    /// <param name="selection">Which checks run.</param>
    /// <param name="cancellationToken">Ends the run early; the report then tells what is known.</param>
    /// <returns>The report, also when the run was cancelled.</returns>
    public Task<TReport> RunAsync<TReport>(CheckRegistry<TReport> registry, CheckSelection selection, CancellationToken cancellationToken = default)
        where TReport : Report
        => RunAsync(registry, new RunRequest { Selection = selection }, cancellationToken);

    /// <summary>Runs checks.</summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="registry">The pack.</param>
    /// <param name="request">What to run, and what the run is told.</param>
    /// <param name="cancellationToken">Ends the run early; the report then tells what is known.</param>
    /// <returns>The report, also when the run was cancelled.</returns>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    /// <exception cref="OptionsValidationException">A limit cannot be kept, or an option of a check cannot be read.</exception>
    public async Task<TReport> RunAsync<TReport>(CheckRegistry<TReport> registry, RunRequest request, CancellationToken cancellationToken = default)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(request);
        var limits = options.Value;
        var checkOptions = CheckOptionsBinder.Bind(registry, limits);
        var plan = RunPlan.Create(registry, request.Selection, limits);
        if (request.Evidence is { } recorded && !ReferenceEquals(recorded.Registry, registry))
        {
            throw new ArgumentException($"The evidence is of {recorded.Registry.Name}, not of {registry.Name}.", nameof(request));
        }

        var startedAt = request.Evidence?.Run.StartedAt ?? timeProvider.GetUtcNow();
        var timestamp = timeProvider.GetTimestamp();
        using var span = RunnerSpans.StartRun(registry.Name, timeProvider.GetUtcNow());
        RunnerLog.RunStarted(_logger, registry.Name, plan.Selected.Length, plan.Slots.Length);

        var (evidence, interruption) = request.Evidence is { } snapshot
            ? (snapshot.Select(plan), snapshot.Run.Interruption)
            : await CollectAsync(registry, WantedBy(plan, registry, request), request, limits, new RunStart(startedAt), cancellationToken).ConfigureAwait(false);
        var outcomes = new OutcomeTable(registry.Data.Checks.Length);
        var judge = new CheckJudge(registry, checkOptions, evidence, outcomes, _logger);
        var limit = new EvaluationLimit(limits.RunTimeout, timeProvider, timestamp, cancellationToken);
        foreach (var round in plan.Levels)
        {
            await CheckEvaluation.RunAsync(judge, round, registry, outcomes, limits, limit, timeProvider, _logger).ConfigureAwait(false);
        }

        _ = limit.IsOver(timeProvider.GetTimestamp());

        interruption = interruption == RunInterruption.None ? limit.Interruption : interruption;
        var run = DescribeRun(request, startedAt, timestamp, interruption);
        var suppressions = SuppressionRules.Apply(limits.Suppressions, registry, plan, startedAt, outcomes);
        RunnerSpans.EndRun(span, run);
        RunnerMetrics.RecordRun(registry, plan, run, outcomes);
        RunnerLog.RunEnded(_logger, registry.Name, run.Duration.TotalMilliseconds);

        // A report over recorded evidence tells of the run that observed it.
        var told = request.Evidence is { } source ? source.Run with { Source = RunSource.Bundle, Interruption = interruption } : run;
        return registry.CreateReport(new RunResult(registry, plan, told, outcomes, evidence, suppressions));
    }

    /// <summary>Observes what a selection of checks needs, and judges nothing.</summary>
    /// <param name="registry">The pack.</param>
    /// <param name="request">What to observe, and what the run is told.</param>
    /// <param name="cancellationToken">Ends the run early; what was observed until then is returned.</param>
    /// <returns>The evidence, also when the run was cancelled.</returns>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    /// <exception cref="OptionsValidationException">A limit cannot be kept.</exception>
    public async Task<EvidenceSnapshot> ObserveAsync(CheckRegistry registry, RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(request);
        var plan = RunPlan.Create(registry, request.Selection, options.Value);
        return await ObserveAsync(registry, request, plan.Slots, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Observes slots, and what they depend on.</summary>
    internal async Task<EvidenceSnapshot> ObserveAsync(CheckRegistry registry, RunRequest request, int[] slots, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var startedAt = timeProvider.GetUtcNow();
        var timestamp = timeProvider.GetTimestamp();
        using var span = RunnerSpans.StartRun(registry.Name, startedAt);
        RunnerLog.RunStarted(_logger, registry.Name, 0, slots.Length);
        var (evidence, interruption) = await CollectAsync(registry, slots, request, limits, new RunStart(startedAt), cancellationToken).ConfigureAwait(false);
        var run = DescribeRun(request, startedAt, timestamp, interruption);
        RunnerSpans.EndRun(span, run);
        RunnerLog.RunEnded(_logger, registry.Name, run.Duration.TotalMilliseconds);
        return new EvidenceSnapshot(registry, run, evidence);
    }

    /// <summary>
    /// Refuses settings that a run of this pack could not keep, or that concern nothing in it: stricter than a run, which leaves alone
    /// what another pack may be meant by.
    /// </summary>
    /// <param name="registry">The pack.</param>
    /// <exception cref="InvalidRegistryException">The pack contradicts itself.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong; <see cref="OptionsValidationException.Failures"/> has a line each,
    /// which starts with the setting's key.</exception>
    public void Validate(CheckRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        var settings = options.Value;
        List<string> strangers =
        [
            .. settings.Probes.Keys
                .Where(name => !registry.Probes.Any(probe => string.Equals(probe.Name, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => Texts.SettingIsNoProbe(name).ToString()),
            .. settings.Severities.Keys.Where(word => !SeverityRules.IsKnown(word, registry)).Select(word => Texts.SettingIsNoWord(word).ToString()),
            .. settings.Suppressions
                .Where(suppression => registry.Find(suppression.Id) is null)
                .Select(suppression => Texts.SuppressionOfNoCheck(suppression.Id).ToString()),
            .. CheckOptionsBinder.FindStrangers(registry, settings),
        ];
        if (strangers.Count > 0)
        {
            throw new OptionsValidationException(nameof(CheckRunnerOptions), typeof(CheckRunnerOptions), strangers);
        }

        _ = CheckOptionsBinder.Bind(registry, settings);
    }

    /// <summary>The slots that a run observes: where some are given, only what the checks take, so that nothing is observed for the sake of those.</summary>
    private static int[] WantedBy(RunPlan plan, CheckRegistry registry, RunRequest request)
        => request.Given is null ? plan.Slots : [.. plan.Selected.SelectMany(check => registry.Data.Checks[check].Uses).Select(use => use.Slot).Distinct()];

    private RunInfo DescribeRun(RunRequest request, DateTimeOffset startedAt, long timestamp, RunInterruption interruption) => new()
    {
        Id = Guid.CreateVersion7(startedAt),
        StartedAt = startedAt,
        Duration = timeProvider.GetElapsedTime(timestamp),
        Labels = request.Labels,
        Interruption = interruption,
    };

    private async Task<(EvidenceSlot[] Evidence, RunInterruption Interruption)> CollectAsync(
        CheckRegistry registry, int[] slots, RunRequest request, CheckRunnerOptions limits, RunStart start, CancellationToken cancellationToken)
    {
        if (slots.Length == 0)
        {
            return ([], RunInterruption.None);
        }

        using var scope = new RunScope(limits.RunTimeout, timeProvider, cancellationToken);
        using var executor = new ProbeExecutor(services, limits, timeProvider, _logger, request.Progress);
        var evidence = await new EvidenceCollector(registry, request, start, executor, scope).CollectAsync(slots).ConfigureAwait(false);
        return (evidence, scope.Interruption switch
        {
            FailureKind.Cancelled => RunInterruption.Cancelled,
            FailureKind.RunTimedOut => RunInterruption.TimedOut,
            _ => RunInterruption.None,
        });
    }
}
