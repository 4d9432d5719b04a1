namespace Writeback.Sdk;

/// <summary>A percentile.</summary>
/// <param name="Percent">How many in a hundred took at most this long; 100 for the longest.</param>
/// <param name="Value">How long.</param>
public sealed record PercentileMark(double Percent, TimeSpan Value);
