namespace Writeback.Sdk.Messages;

/// <summary>One text of a message file.</summary>
/// <param name="Key">What is translated, such as <c>WB1001.NoLicense</c>.</param>
/// <param name="Value">The text.</param>
/// <param name="Line">The line of its <c>data</c> element, from zero.</param>
/// <param name="Column">The column of its <c>data</c> element, from zero.</param>
internal readonly record struct MessageRow(string Key, string Value, int Line, int Column);
