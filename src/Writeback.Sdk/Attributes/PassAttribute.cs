namespace Writeback.Sdk;

/// <summary>A finding of status <see cref="CheckStatus.Pass"/>: all is as it should be.</summary>
/// <param name="message">The message for people, with the method's parameters as placeholders.</param>
public sealed class PassAttribute(string message) : FindingAttribute(message);
