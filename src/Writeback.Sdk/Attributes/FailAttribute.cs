namespace Writeback.Sdk;

/// <summary>A finding of status <see cref="CheckStatus.Fail"/>: this stands in the way.</summary>
/// <param name="message">The message for people, with the method's parameters as placeholders.</param>
public sealed class FailAttribute(string message) : FindingAttribute(message);
