using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>
/// Every outcome of a run and the evidence behind it. Each pack has a generated report with one section a category and one
/// property a check.
/// </summary>
public abstract class Report
{
    private readonly RunResult _result;
    private CheckOutcome[]? _outcomes;
    private IReadOnlyList<ObservedEvidence>? _evidence;

    /// <summary>Wraps the result of a run. Called by generated code.</summary>
    /// <param name="result">The result of a run.</param>
    protected Report(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _result = result;
    }

    /// <summary>The registry the run was made with.</summary>
    public CheckRegistry Registry => _result.Registry;

    /// <summary>When and how the run was made.</summary>
    public RunInfo Run => _result.Run;

    /// <summary>The selected checks in catalogue order, whatever order they ran in.</summary>
    public IReadOnlyList<CheckOutcome> Outcomes => _outcomes ??= Array.ConvertAll(_result.Plan.Selected, check => new CheckOutcome(this, check));

    /// <summary>The evidence and inputs of the run, by name.</summary>
    public IReadOnlyList<ObservedEvidence> Evidence => _evidence ??= Snapshot.Evidence;

    /// <summary>The configured suppressions and what they came to, in their order.</summary>
    public IReadOnlyList<SuppressionUse> Suppressions => _result.Suppressions;

    /// <summary>What the outcomes come to, root causes first.</summary>
    public Verdict Verdict => field ??= Verdict.Of(this);

    /// <summary>The observation of evidence; null when the run did not need it.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    public Observation<T>? FindObservation<T>()
        where T : class
        => Evidence.FirstOrDefault(evidence => evidence.Type == typeof(T))?.Whole as Observation<T>;

    /// <summary>The observation of a list of evidence; null when the run did not need it.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    public Observation<IReadOnlyList<T>>? FindListObservation<T>()
        where T : class
        => Evidence.FirstOrDefault(evidence => evidence.Type == typeof(T))?.Whole as Observation<IReadOnlyList<T>>;

    /// <summary>The observations of evidence that a probe made for each element of a list; empty when the run did not need it.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    public IReadOnlyList<Observation<T>> FindObservations<T>()
        where T : class
        => Evidence.FirstOrDefault(evidence => evidence.Type == typeof(T)) is { IsFanOut: true } found
            ? [.. found.Observations.Cast<Observation<T>>()]
            : [];

    /// <summary>The report of a pack that this one includes. Called by generated code.</summary>
    /// <typeparam name="TReport">The included pack's report.</typeparam>
    /// <param name="registry">The included pack.</param>
    protected TReport Include<TReport>(CheckRegistry<TReport> registry)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.CreateReport(_result.For(registry));
    }

    /// <summary>The outcome of a check. Called by generated code.</summary>
    /// <param name="check">The check's position in its own pack.</param>
    protected CheckOutcome Outcome(int check) => new(this, Registry.Data.IndexOfOwn(check));

    internal EvidenceSnapshot Snapshot => new(Registry, Run, _result.Evidence);

    internal ref readonly OutcomeData Data(int check) => ref _result.Outcomes[check];

    internal Severity SeverityOf(int check) => _result.Plan.SeverityOf(Registry.Data.Checks[check]);

    internal bool IsSelected(int check) => Array.BinarySearch(_result.Plan.Selected, check) >= 0;
}
