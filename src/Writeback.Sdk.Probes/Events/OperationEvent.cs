namespace Writeback.Sdk.Probes.Events;

/// <summary>What an event says about an operation. Without its text, of which thousands would be held until operations are put together.</summary>
internal readonly record struct OperationEvent(DateTimeOffset At, int Id, uint? EngineResult, string? UserPrincipalName)
{
    public static OperationEvent Of(ServerEvent entry) => new(entry.At, entry.Id, EventData.EngineResultOf(entry.Data), EventData.UserPrincipalNameOf(entry.Data));
}
