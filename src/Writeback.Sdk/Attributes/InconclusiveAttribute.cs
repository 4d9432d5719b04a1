namespace Writeback.Sdk;

/// <summary>A finding of status <see cref="CheckStatus.Inconclusive"/>: the evidence at hand does not allow a verdict.</summary>
/// <param name="message">The message for people, with the method's parameters as placeholders.</param>
public sealed class InconclusiveAttribute(string message) : FindingAttribute(message);
