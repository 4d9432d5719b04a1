using Writeback.Sdk;

namespace Clocks;

/// <summary>All checks of this program.</summary>
[CheckPack("Clock")]
public static partial class ClockChecks;
