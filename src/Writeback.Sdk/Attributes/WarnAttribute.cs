namespace Writeback.Sdk;

/// <summary>A finding of status <see cref="CheckStatus.Warn"/>: it works, but not for long or not for everybody.</summary>
/// <param name="message">The message for people, with the method's parameters as placeholders.</param>
public sealed class WarnAttribute(string message) : FindingAttribute(message);
