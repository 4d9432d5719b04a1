namespace Writeback.Sdk;

/// <summary>
/// Declares a check: a class that says what evidence means. It has one method <c>Evaluate</c>, whose parameters are the
/// evidence it needs and which returns a <see cref="Finding"/> or a sequence of them.
/// </summary>
/// <param name="id">The check's id, for life: never reused, never renumbered. Letters followed by digits, such as <c>WB1001</c>.</param>
/// <param name="title">The question the check answers, phrased as the healthy state.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CheckAttribute(string id, string title) : Attribute
{
    /// <summary>The check's id.</summary>
    public string Id { get; } = id;

    /// <summary>The check's title.</summary>
    public string Title { get; } = title;

    /// <summary>The section of the report the check belongs to. The default is <c>General</c>.</summary>
    public string Category { get; set; } = "General";

    /// <summary>How much a failure of this check matters. The default is <see cref="Severity.Error"/>.</summary>
    public Severity Severity { get; set; } = Severity.Error;

    /// <summary>Words by which checks of several categories can be selected together.</summary>
    public string[] Tags { get; set; } = [];
}
