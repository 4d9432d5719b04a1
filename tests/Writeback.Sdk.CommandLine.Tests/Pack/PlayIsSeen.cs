namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>A check that needs evidence, and one that holds.</summary>
[Check("TP3001", "The play is seen to its end", Category = "Stage")]
[Requires<GraveCheck>]
public sealed partial class PlayIsSeen
{
    public Finding Evaluate(Play play) => Seen(play.Words);

    [Pass("Seen: {words}")]
    private static partial Finding Seen(string words);
}
