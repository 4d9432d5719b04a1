using System.Collections.Concurrent;
using System.Diagnostics;

namespace Writeback.Sdk.Tests;

/// <summary>Listens to the spans of runs, as an exporter does.</summary>
internal sealed class SpanCollector : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public SpanCollector(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == WritebackTelemetry.ActivitySourceName,
            Sample = (ref _) => sampling,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyCollection<Activity> All => _ended;

    public Activity Single(string displayName) => Assert.Single(_ended, span => span.DisplayName == displayName);

    public Activity[] Many(string displayName) => [.. _ended.Where(span => span.DisplayName == displayName).OrderBy(span => span.StartTimeUtc)];

    public void Dispose() => _listener.Dispose();
}
