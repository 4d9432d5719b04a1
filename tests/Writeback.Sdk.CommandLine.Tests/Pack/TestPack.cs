namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>Five checks that do as a scene says.</summary>
[CheckPack("Theatre", Json = typeof(TheatreJson))]
public static partial class TestPack;
