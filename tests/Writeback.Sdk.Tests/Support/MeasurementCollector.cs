using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Writeback.Sdk.Tests;

/// <summary>Listens to the metrics of runs: a line a measurement, as <c>instrument value unit tag=value</c>.</summary>
internal sealed class MeasurementCollector : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly MeterListener _listener = new();

    public MeasurementCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WritebackTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, FormattableString.Invariant($"{value}"), tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, FormattableString.Invariant($"{value}"), tags));
        _listener.Start();
    }

    /// <summary>The measurements of one instrument, in an order that does not depend on threads.</summary>
    public string[] Of(string instrument) => [.. _lines.Where(line => line.StartsWith(instrument + " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public IReadOnlyCollection<string> All => _lines;

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var line = $"{instrument.Name} {value} {instrument.Unit}";
        foreach (var tag in tags)
        {
            line += $" {tag.Key}={tag.Value}";
        }

        _lines.Enqueue(line);
    }
}
