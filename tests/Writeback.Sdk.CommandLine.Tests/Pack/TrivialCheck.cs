namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A check of severity Info whose outcome the scene decides.</summary>
[Check("TP1003", "The trivial thing holds", Category = "Decoration", Severity = Severity.Info, Tags = ["quick"])]
public sealed partial class TrivialCheck
{
    public Finding Evaluate(Scene scene) => scene.Has("trivial=fail") ? Broken() : scene.Has("trivial=warn") ? Shaky() : Sound();

    [Pass("All is well.")]
    private static partial Finding Sound();

    [Warn("It is shaky.", Remedy = "Steady it.")]
    private static partial Finding Shaky();

    [Fail("It is broken.", Remedy = "Mend it.", References = ["https://example.org/mend"])]
    private static partial Finding Broken();
}
