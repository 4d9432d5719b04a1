using System.Collections.Concurrent;
using Spectre.Console;

namespace Writeback.Sdk.CommandLine;

/// <summary>Shows what is being waited for, on a terminal only; elsewhere it costs nothing.</summary>
internal sealed class LiveProgress(CheckAppConsole console)
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
            .StartAsync("Starting", context => run(new Watcher(context)))
            .ConfigureAwait(false);
    }

    /// <summary>Names the probes under way; called from any thread.</summary>
    private sealed class Watcher(StatusContext context) : IProgress<ProbeProgress>
    {
        private const int Shown = 3;

        private readonly ConcurrentDictionary<string, byte> _active = new(StringComparer.Ordinal);
        private int _finished;

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
                _active[name] = 0;
            }

            var names = _active.Keys.Order(StringComparer.Ordinal).ToList();
            var more = names.Count > Shown ? $" and {names.Count - Shown} more" : "";
            context.Status(Markup.Escape($"{_finished} observed, waiting for {string.Join(", ", names.Take(Shown))}{more}"));
        }
    }
}
