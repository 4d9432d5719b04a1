using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Writeback.Sdk.Tests;

/// <summary>Keeps everything that is logged: texts, values and exceptions.</summary>
internal sealed class LogCollector : ILogger<CheckRunner>
{
    public const int AttemptFailed = 3;

    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _seen = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Ends when an event of this id was logged.</summary>
    public Task SeenAsync(int eventId) => Seen(eventId).Task.WaitAsync(TestRunner.Patience);

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            _lines.Enqueue(string.Join("; ", values.Select(value => $"{value.Key}={value.Value}")));
        }

        Seen(eventId.Id).TrySetResult();
    }

    private TaskCompletionSource Seen(int eventId)
        => _seen.GetOrAdd(eventId, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
