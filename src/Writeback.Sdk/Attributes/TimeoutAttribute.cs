namespace Writeback.Sdk;

/// <summary>How long a probe may take.</summary>
/// <param name="attempt">The time limit of one attempt, as <c>hh:mm:ss.fff</c>. The default of a probe without this attribute is 10 seconds.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TimeoutAttribute(string attempt) : Attribute
{
    /// <summary>The time limit of one attempt.</summary>
    public string Attempt { get; } = attempt;

    /// <summary>The time limit of all attempts and the pauses between them, as <c>hh:mm:ss.fff</c>. The default is 30 seconds.</summary>
    public string? Total { get; set; }
}
