using System.Collections.Concurrent;
using Spectre.Console;

namespace Writeback.Sdk.CommandLine;

/// <summary>Shows what is being waited for, on a terminal only; elsewhere it costs nothing.</summary>
/// <param name="console">The terminal.</param>
/// <param name="expected">How long the run takes at least; null when that is not known.</param>
internal sealed class LiveProgress(CheckAppConsole console, TimeSpan? expected = null)
{
    public async Task<T> ShowAsync<T>(Func<IProgress<ProbeProgress>?, Task<T>> run)
    {
        if (!console.ShowProgress)
        {
            return await run(null).ConfigureAwait(false);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Status()
            .Spinner(Spinner.Known.Line)
            .StartAsync(Texts.ProgressStarting.ToString(), async context =>
            {
                using var watcher = new Watcher(context, expected);
                return await run(watcher).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    /// <summary>Names the probes under way; called from any thread.</summary>
    private sealed class Watcher : IProgress<ProbeProgress>, IDisposable
    {
        private const int Shown = 3;

        private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

        private readonly ConcurrentDictionary<string, Wait> _active = new(StringComparer.Ordinal);
        private readonly long _start = TimeProvider.System.GetTimestamp();
        private readonly StatusContext _context;
        private readonly TimeSpan? _expected;
        private readonly Timer _ticks;
        private int _finished;

        public Watcher(StatusContext context, TimeSpan? expected)
        {
            (_context, _expected) = (context, expected);
            _ticks = new Timer(_ => Show(), null, Second, Second);
        }

        public void Dispose() => _ticks.Dispose();

        public void Report(ProbeProgress value)
        {
            var name = value.Subject is { } subject ? $"{value.Probe.Name} {subject}" : value.Probe.Name;
            if (value.IsFinished)
            {
                _active.TryRemove(name, out _);
                Interlocked.Increment(ref _finished);
            }
            else
            {
                _active[name] = new Wait(TimeProvider.System.GetTimestamp(), value.Limit);
            }

            Show();
        }

        private void Show()
        {
            // What has been waited for longest comes first: it is what one wonders about.
            var waits = _active.OrderBy(wait => wait.Value.Since).ThenBy(wait => wait.Key, StringComparer.Ordinal).ToList();
            if (waits.Count == 0)
            {
                return;
            }

            var more = waits.Count > Shown ? Texts.ProgressMore(waits.Count - Shown).ToString() : "";
            var names = string.Join(", ", waits.Take(Shown).Select(wait => $"{wait.Key}{wait.Value}"));
            _context.Status(Markup.Escape(Texts.Progress(_finished, names, more, Left()).ToString()));
        }

        // Less than nothing is left when a host was slow before the wait began.
        private string Left()
        {
            var left = _expected - TimeProvider.System.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? Texts.ProgressLeft(left.Value).ToString() : "";
        }

        /// <summary>Since when something is waited for, and how long that may take.</summary>
        private readonly record struct Wait(long Since, TimeSpan Limit)
        {
            // A second is nothing to tell of.
            public override string ToString()
            {
                var waited = TimeProvider.System.GetElapsedTime(Since);
                return waited < Second || waited > Limit ? "" : Texts.ProgressWait(waited, Limit).ToString();
            }
        }
    }
}
