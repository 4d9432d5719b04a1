namespace Writeback.Sdk.Generators;

/// <summary>A text of a message file.</summary>
/// <param name="Culture">The language.</param>
/// <param name="Key">What is translated.</param>
/// <param name="Text">The text.</param>
internal sealed record TextModel(string Culture, string Key, string Text);
