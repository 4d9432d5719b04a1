using System.Diagnostics.Tracing;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>Hears what the compiler traces of a generator driver: an event whenever a stage of a pipeline has its table of values.</summary>
internal sealed class DriverSteps : EventListener
{
    private const string Compiler = "Microsoft-CodeAnalysis-General";

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Compiler)
        {
            EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => CancelAtStep.Take();
}
