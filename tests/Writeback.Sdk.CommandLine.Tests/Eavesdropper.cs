using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Hears everything that is logged, traced and measured in this process.</summary>
internal sealed class Eavesdropper : IDisposable
{
    private readonly ConcurrentQueue<string> _heard = [];
    private readonly MeterListener _metrics = new();
    private readonly ActivityListener _spans;

    public Eavesdropper()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == WritebackTelemetry.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Hear($"span {span.DisplayName} {span.StatusDescription}", [.. span.TagObjects, .. span.Events.SelectMany(happened => happened.Tags), .. span.Baggage.Select(item => new KeyValuePair<string, object?>(item.Key, item.Value))]),
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WritebackTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear($"metric {instrument.Name}", tags.ToArray()));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear($"metric {instrument.Name}", tags.ToArray()));
        _metrics.Start();
    }

    /// <summary>All that was heard: a line each.</summary>
    public string Heard => string.Join('\n', _heard);

    public void Dispose()
    {
        _metrics.Dispose();
        _spans.Dispose();
    }

    private void Hear(string what, IEnumerable<KeyValuePair<string, object?>> values)
        => _heard.Enqueue($"{what} {string.Join("; ", values.Select(value => $"{value.Key}={value.Value}"))}");

    /// <summary>A log that is overheard: texts, values, scopes and exceptions.</summary>
    public sealed class Logger<T>(Eavesdropper ear) : ILogger<T>
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            ear.Hear($"scope {state}", state as IEnumerable<KeyValuePair<string, object?>> ?? []);
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => ear.Hear($"log {eventId.Id} {formatter(state, exception)} {exception}", state as IEnumerable<KeyValuePair<string, object?>> ?? []);
    }
}
