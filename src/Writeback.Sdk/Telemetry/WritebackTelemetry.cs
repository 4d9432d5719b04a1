namespace Writeback.Sdk;

/// <summary>
/// What an application listens to for traces and metrics of runs, with OpenTelemetry or any other listener. Nothing is sent
/// anywhere by itself, and nothing is measured while nobody listens. Messages of exceptions, subjects and evidence never appear in it.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Name</term><description>What it is</description></listheader>
/// <item><term><c>writeback.run</c></term><description>Span of a run: <c>writeback.pack</c>, <c>writeback.run.id</c>.</description></item>
/// <item><term><c>writeback.probe</c></term><description>Span of a probe, inside the run: <c>writeback.probe.name</c>, <c>writeback.probe.target</c>.</description></item>
/// <item><term><c>writeback.attempt</c></term><description>Span of one attempt, inside the probe: its names, and <c>writeback.attempt.number</c>.</description></item>
/// <item><term><c>writeback.check</c></term><description>Span of a check, inside the run: <c>writeback.check.id</c>, <c>writeback.check.status</c>.</description></item>
/// <item><term><c>writeback.run.duration</c></term><description>Histogram in seconds by pack.</description></item>
/// <item><term><c>writeback.probe.attempt.duration</c></term><description>Histogram in seconds by probe, target and outcome.</description></item>
/// <item><term><c>writeback.check.outcomes</c></term><description>Counter by check and status.</description></item>
/// </list>
/// What failed carries <c>error.type</c> (the type of an exception, or the class of the failure) and, where evidence could not be had,
/// <c>writeback.failure.kind</c>.
/// </remarks>
public static class WritebackTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "Writeback.Sdk";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Writeback.Sdk";
}
