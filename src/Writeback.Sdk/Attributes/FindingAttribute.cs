namespace Writeback.Sdk;

/// <summary>
/// Makes a partial method of a check produce a finding. The template's placeholders, <c>{name}</c> or <c>{name:format}</c>,
/// are the method's parameters; the method's name is the message's id.
/// </summary>
/// <param name="message">The message for people, with placeholders.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class FindingAttribute(string message) : Attribute
{
    /// <summary>The message for people, with placeholders.</summary>
    public string Message { get; } = message;

    /// <summary>What to do about it, with the same placeholders.</summary>
    public string? Remedy { get; set; }

    /// <summary>Where the remedy is documented: absolute addresses.</summary>
    public string[] References { get; set; } = [];
}
