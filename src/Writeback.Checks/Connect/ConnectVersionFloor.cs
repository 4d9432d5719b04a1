namespace Writeback.Checks.Connect;

/// <summary>A build below which something ends, and since when.</summary>
internal sealed record ConnectVersionFloor(Version Build, DateOnly Effective);
