namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>Five checks that do as a scene says.</summary>
[CheckPack("Theatre")]
public static partial class TestPack;
