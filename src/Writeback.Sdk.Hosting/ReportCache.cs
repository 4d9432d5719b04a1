using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Hosting;

/// <summary>
/// The last report of a pack, made anew when it is too old: by one run at a time, however many ask. A question that is given up ends no run,
/// because others wait for it.
/// </summary>
/// <typeparam name="TReport">The pack's report.</typeparam>
public sealed class ReportCache<TReport> : IDisposable
    where TReport : Report
{
    private readonly CheckRegistry<TReport> _registry;
    private readonly IServiceProvider _services;
    private readonly WritebackHealthOptions _options;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private (TReport Report, DateTimeOffset At)? _last;
    private (Task<TReport> Report, DateTimeOffset At)? _run;

    internal ReportCache(CheckRegistry<TReport> registry, IServiceProvider services, WritebackHealthOptions options)
    {
        _registry = registry;
        _services = services;
        _options = options;
        _clock = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>The last report, however old; null before the first run has ended.</summary>
    public TReport? Last
    {
        get
        {
            lock (_lock)
            {
                return _last?.Report;
            }
        }
    }

    /// <summary>Whether a run has been under way for longer than <see cref="WritebackHealthOptions.StuckAfter"/>.</summary>
    public bool IsStuck
    {
        get
        {
            lock (_lock)
            {
                return _run is { } run && !run.Report.IsCompleted && _clock.GetUtcNow() - run.At > _options.StuckAfter;
            }
        }
    }

    /// <summary>
    /// A report that is young enough. One that is a little too old is given, too, while a run makes the next; one that is much too old, or none, is
    /// waited for.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the run.</param>
    /// <exception cref="OptionsValidationException">The settings of the runner cannot be used.</exception>
    public Task<TReport> GetAsync(CancellationToken cancellationToken = default)
    {
        Task<TReport> run;
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (_last is { } last && now - last.At <= _options.MaxAge)
            {
                return Task.FromResult(last.Report);
            }

            if (_run is not { Report.IsCompleted: false })
            {
                _run = (Task.Run(RunAsync, CancellationToken.None), now);
            }

            run = _run.Value.Report;
            if (_last is { } stale && now - stale.At <= _options.MaxStale)
            {
                return Task.FromResult(stale.Report);
            }
        }

        return run.WaitAsync(cancellationToken);
    }

    /// <summary>Ends the run that is under way.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task<TReport> RunAsync()
    {
        var request = new RunRequest { Selection = _options.Selection, Inputs = _options.Inputs(_services) };
        var report = await _services.GetRequiredService<CheckRunner>().RunAsync(_registry, request, _stopping.Token).ConfigureAwait(false);
        lock (_lock)
        {
            _last = (report, _clock.GetUtcNow());
        }

        return report;
    }
}
