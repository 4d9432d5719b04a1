namespace Writeback.Sdk.CommandLine;

/// <summary>What <c>explain</c> explains besides checks, such as event ids and error codes.</summary>
public interface IGlossary
{
    /// <summary>What it explains, as the end of a sentence: <c>event id or error code</c>.</summary>
    string Subject { get; }

    /// <summary>Every word that it knows, in the spellings that people use: what a mistyped word may have been meant to be.</summary>
    IEnumerable<string> Words { get; }

    /// <summary>The page on a word; null when it is not known.</summary>
    /// <param name="word">What was typed, in whatever spelling.</param>
    string? Explain(string word);
}
