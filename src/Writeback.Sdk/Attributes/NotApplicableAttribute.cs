namespace Writeback.Sdk;

/// <summary>A finding of status <see cref="CheckStatus.NotApplicable"/>: the question does not arise here.</summary>
/// <param name="message">The message for people, with the method's parameters as placeholders.</param>
public sealed class NotApplicableAttribute(string message) : FindingAttribute(message);
