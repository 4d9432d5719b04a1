namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A check of severity Error whose outcome the scene decides.</summary>
[Check("TP1001", "The grave thing holds", Category = "Structure", Severity = Severity.Error, Tags = ["quick"])]
public sealed partial class GraveCheck
{
    public Finding Evaluate(Scene scene) => scene.Has("grave=fail") ? Broken() : scene.Has("grave=warn") ? Shaky() : Sound();

    [Pass("All is well.")]
    private static partial Finding Sound();

    [Warn("It is shaky.", Remedy = "Steady it.")]
    private static partial Finding Shaky();

    [Fail("It is broken.", Remedy = "Mend it.", References = ["https://example.org/mend"])]
    private static partial Finding Broken();
}
