namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What a test wants the pack to meet, by words such as <c>grave=fail</c>.</summary>
[Input("Give the scene: --scene WORDS.")]
public sealed record Scene(string Words)
{
    public bool Has(string word) => Words.Split(' ').Contains(word, StringComparer.Ordinal);
}
