namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A check with a defect that the scene brings out.</summary>
[Check("TP2001", "The check has no defect", Category = "Decoration")]
public sealed partial class ThrowingCheck
{
    public Finding Evaluate(Scene scene) => scene.Has("throw") ? throw new InvalidOperationException(Backstage.Secret, new IOException(Backstage.Secret)) : Sound();

    [Pass("All is well.")]
    private static partial Finding Sound();
}
