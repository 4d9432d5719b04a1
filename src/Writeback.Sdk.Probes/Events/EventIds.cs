namespace Writeback.Sdk.Probes.Events;

/// <summary>The event ids that decide how events are put together.</summary>
internal static class EventIds
{
    public const int ServiceStarted = 31015;
    public const int ServiceStopped = 31016;
    public const int HeartBeat = 31019;
    public const int ListenerError = 31034;
    public const int ConnectionRetried = 32014;
    public const int EngineError = 6329;

    public static PasswordOperationKind KindOf(int id) => id switch
    {
        >= 31001 and <= 31003 => PasswordOperationKind.Reset,
        >= 31006 and <= 31008 => PasswordOperationKind.Change,
        >= 31009 and <= 31011 => PasswordOperationKind.AdminReset,
        _ => PasswordOperationKind.Unknown,
    };

    public static bool IsStart(int id) => id is 31001 or 31006 or 31009;

    public static bool IsSuccess(int id) => id is 31002 or 31007 or 31010;

    public static bool IsFailure(int id) => id is 31003 or 31008 or 31011;

    /// <summary>Events that say why an operation failed.</summary>
    public static bool IsReason(int id) => id is (>= 33001 and <= 33099) or 32000 or 32003 or 32004 or 32010;
}
