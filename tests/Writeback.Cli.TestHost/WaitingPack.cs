using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>One check that is judged at once, and one whose evidence never comes.</summary>
[CheckPack("Waiting")]
public static partial class WaitingPack;
