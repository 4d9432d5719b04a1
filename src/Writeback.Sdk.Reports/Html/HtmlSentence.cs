namespace Writeback.Sdk.Reports;

/// <summary>A sentence that somebody reads, as opposed to a name, an address or an attribute.</summary>
internal readonly record struct HtmlSentence(string Text);
