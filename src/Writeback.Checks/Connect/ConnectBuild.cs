namespace Writeback.Checks.Connect;

/// <summary>A build of Entra Connect.</summary>
/// <param name="Build">The build.</param>
/// <param name="EndOfSupport">The last day of support; null while no successor ended it.</param>
/// <param name="Recalled">Whether its installer was withdrawn.</param>
internal sealed record ConnectBuild(Version Build, DateOnly? EndOfSupport = null, bool Recalled = false);
