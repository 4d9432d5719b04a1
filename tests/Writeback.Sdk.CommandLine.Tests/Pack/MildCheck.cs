namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A check of severity Warning whose outcome the scene decides.</summary>
[Check("TP1002", "The mild thing holds", Category = "Structure", Severity = Severity.Warning)]
public sealed partial class MildCheck
{
    public Finding Evaluate(Scene scene, MildOptions options) => scene.Has("mild=fail") || scene.Words.Length > options.MaxLength ? Broken() : scene.Has("mild=warn") ? Shaky() : Sound();

    [Pass("All is well.")]
    private static partial Finding Sound();

    [Warn("It is shaky.", Remedy = "Steady it.")]
    private static partial Finding Shaky();

    [Fail("It is broken.", Remedy = "Mend it.", References = ["https://example.org/mend"])]
    private static partial Finding Broken();
}
