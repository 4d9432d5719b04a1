using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Testing;

/// <summary>
/// One run of a pack in a test: some evidence and inputs are given, what is missing is either not there
/// (<see cref="JudgeAsync"/>: no probe runs) or observed by its probe (<see cref="RunAsync(CancellationToken)"/>, <see cref="ObserveAsync"/>).
/// </summary>
/// <remarks>
/// A run that only judges has a clock that stands still at <see cref="At"/>, so its report is the same whenever it is made.
/// </remarks>
/// <typeparam name="TReport">The pack's report.</typeparam>
public sealed class PackTest<TReport>
    where TReport : Report
{
    /// <summary>When runs start unless the test says otherwise: 2026-01-01, 12:00 UTC.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    // Whatever a test gives, a report that it is compared with has one and the same run.
    private static readonly Guid RunId = new("00000000-0000-7000-8000-000000000000");

    private readonly CheckRegistry<TReport> _registry;
    private readonly Dictionary<string, string?> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Action<CheckRunnerOptions>> _limits = [];
    private readonly GivenEvidence _given;
    private DateTimeOffset _start = DefaultStart;
    private CheckSelection _selection = CheckSelection.All;
    private TimeProvider? _clock;

    internal PackTest(CheckRegistry<TReport> registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _registry = registry;
        _given = new GivenEvidence(registry);
    }

    /// <summary>What the constructors of probes are resolved from.</summary>
    public IServiceCollection Services { get; } = new ServiceCollection();

    /// <summary>Gives evidence, or an input; for a probe that fans out, that of its only element.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="evidence">What was seen.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or has a list of it.</exception>
    public PackTest<TReport> Given<T>(T evidence)
        where T : class
        => Given(new Observation<T>(evidence));

    /// <summary>Gives an observation, which may have failed; for a probe that fans out, that of its only element.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="observation">What was seen, or why not.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or has a list of it.</exception>
    public PackTest<TReport> Given<T>(Observation<T> observation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(observation);
        _given.Add(observation);
        return this;
    }

    /// <summary>Gives a list: one that a probe observes as a whole, the evidence of a probe that fans out, or inputs to fan out over.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="evidence">The elements, in the order of the report.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or has no list of it.</exception>
    public PackTest<TReport> GivenList<T>(params IReadOnlyList<T> evidence)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(evidence);
        _given.AddList(evidence);
        return this;
    }

    /// <summary>Gives the observations of a probe that fans out; some may have failed.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="observations">What was seen, or why not, an element each.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or no probe of it fans out.</exception>
    public PackTest<TReport> GivenEach<T>(params IReadOnlyList<Observation<T>> observations)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(observations);
        _given.AddEach(observations);
        return this;
    }

    /// <summary>Gives the failure of a probe.</summary>
    /// <typeparam name="T">The evidence that could not be had.</typeparam>
    /// <param name="kind">Why.</param>
    /// <param name="explanation">The sentence for people; null for none.</param>
    /// <exception cref="ArgumentException">The pack does not know it.</exception>
    public PackTest<TReport> GivenFailure<T>(FailureKind kind, string? explanation = null)
        where T : class
    {
        _given.AddFailure<T>(new ObservationFailure(kind, typeof(T).Name, null, explanation) { Evidence = typeof(T).Name });
        return this;
    }

    /// <summary>When the run starts, for checks that take <see cref="RunStart"/>.</summary>
    /// <param name="start">The moment.</param>
    public PackTest<TReport> At(DateTimeOffset start)
    {
        _start = start;
        return this;
    }

    /// <summary>The clock of probes and time limits: a <see cref="FakeTimeProvider"/> that the test moves, or real time, which is the default where probes run.</summary>
    /// <param name="clock">The clock. The run starts at its time, not at that of <see cref="At"/>.</param>
    public PackTest<TReport> In(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _start = clock.GetUtcNow();
        return this;
    }

    /// <summary>Which checks run: all, unless this is called.</summary>
    /// <param name="words">Ids, categories or tags.</param>
    public PackTest<TReport> Select(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _selection = new CheckSelection(words, []);
        return this;
    }

    /// <summary>Sets what a user would set in configuration, such as <c>checks:QS0001:Minimum</c> or <c>severities:QS0001</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public PackTest<TReport> Setting(string key, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _settings[key] = value;
        return this;
    }

    /// <summary>Limits the run, tunes probes, suppresses findings.</summary>
    /// <param name="configure">What to change.</param>
    public PackTest<TReport> Limit(Action<CheckRunnerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _limits.Add(configure);
        return this;
    }

    /// <summary>Judges what was given, and observes nothing. What was not given is not there.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The report, typed: <c>(await test.JudgeAsync()).Storage.DriveHasSpace</c>.</returns>
    public Task<TReport> JudgeAsync(CancellationToken cancellationToken = default)
        => RunRequestAsync(new RunRequest { Evidence = ToSnapshot() }, _clock ?? new FakeTimeProvider(_start), cancellationToken);

    /// <summary>Judges a bundle, in which what was given here takes the place of what was recorded.</summary>
    /// <param name="file">The bundle that <c>collect</c> wrote.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InvalidInputException">The file is not there, is no bundle, or is not whole.</exception>
    public async Task<TReport> JudgeBundleAsync(string file, CancellationToken cancellationToken = default)
    {
        var recorded = await EvidenceBundle.ReadAsync(file, _registry, cancellationToken).ConfigureAwait(false);
        var evidence = new EvidenceSnapshot(_registry, recorded.Run, _given.Over(recorded));
        return await RunRequestAsync(new RunRequest { Evidence = evidence }, _clock ?? new FakeTimeProvider(recorded.Run.StartedAt), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the pack as an application does. What was given is not observed.</summary>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task<TReport> RunAsync(CancellationToken cancellationToken = default)
        => RunRequestAsync(new RunRequest { Given = _given.ToSlots(_start, withMissingInputs: false) }, _clock ?? TimeProvider.System, cancellationToken);

    /// <summary>Runs the probe of some evidence, and those that it depends on and that were not given, in their resilience pipelines.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What was seen, or why not, and each attempt.</returns>
    /// <exception cref="ArgumentException">The pack does not know it, or has many of it: see <see cref="ObserveListAsync"/> and <see cref="ObserveEachAsync"/>.</exception>
    public async Task<Observation<T>> ObserveAsync<T>(CancellationToken cancellationToken = default)
        where T : class
        => await ObserveSlotAsync<T>(cancellationToken).ConfigureAwait(false) is [Observation<T> only]
            ? only
            : throw new ArgumentException($"{typeof(T).Name} is a list: use {nameof(ObserveListAsync)}, or {nameof(ObserveEachAsync)} where its probe fans out.");

    /// <summary>Runs the probe of a list.</summary>
    /// <typeparam name="T">The element of the list.</typeparam>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or has no list of it.</exception>
    public async Task<Observation<IReadOnlyList<T>>> ObserveListAsync<T>(CancellationToken cancellationToken = default)
        where T : class
        => await ObserveSlotAsync<T>(cancellationToken).ConfigureAwait(false) is [Observation<IReadOnlyList<T>> list]
            ? list
            : throw new ArgumentException($"{typeof(T).Name} is no list: use {nameof(ObserveAsync)}, or {nameof(ObserveEachAsync)} where its probe fans out.");

    /// <summary>Runs a probe that fans out, for each element.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentException">The pack does not know it, or has one list of it.</exception>
    public async Task<IReadOnlyList<Observation<T>>> ObserveEachAsync<T>(CancellationToken cancellationToken = default)
        where T : class
        => [.. (await ObserveSlotAsync<T>(cancellationToken).ConfigureAwait(false)).Select(observation => observation as Observation<T>
            ?? throw new ArgumentException($"{typeof(T).Name} is one list: use {nameof(ObserveListAsync)}."))];

    /// <summary>What was given, as the evidence of a run, for <see cref="EvidenceAssert"/>.</summary>
    public EvidenceSnapshot ToSnapshot() => new(
        _registry, new RunInfo { Id = RunId, StartedAt = _start, Duration = TimeSpan.Zero }, _given.ToSlots(_start, withMissingInputs: true));

    /// <summary>How the attempts of a probe are repeated and limited, with this test's settings.</summary>
    /// <typeparam name="TProbe">The probe.</typeparam>
    /// <exception cref="ArgumentException">The pack has no such probe.</exception>
    public PipelineShape ShapeOf<TProbe>()
        where TProbe : class
    {
        using var services = BuildServices(TimeProvider.System);
        return PipelineShape.Of(_registry, typeof(TProbe).Name, services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value);
    }

    private async Task<IReadOnlyList<Observation>> ObserveSlotAsync<T>(CancellationToken cancellationToken)
        where T : class
    {
        var slot = _given.SlotOf(typeof(T));
        var services = BuildServices(_clock ?? TimeProvider.System);
        await using (services.ConfigureAwait(false))
        {
            var snapshot = await services.GetRequiredService<CheckRunner>()
                .ObserveAsync(_registry, new RunRequest { Given = _given.ToSlots(_start, withMissingInputs: false) }, [slot], cancellationToken)
                .ConfigureAwait(false);
            return snapshot.Evidence.Single(evidence => evidence.Descriptor.Slot == slot).Observations;
        }
    }

    private async Task<TReport> RunRequestAsync(RunRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var services = BuildServices(clock);
        await using (services.ConfigureAwait(false))
        {
            return await services.GetRequiredService<CheckRunner>().RunAsync(_registry, request with { Selection = _selection }, cancellationToken).ConfigureAwait(false);
        }
    }

    private ServiceProvider BuildServices(TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.Add(Services);
        services.AddSingleton(clock);
        services.AddCheckRunner(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        foreach (var limit in _limits)
        {
            services.Configure(limit);
        }

        return services.BuildServiceProvider();
    }
}
