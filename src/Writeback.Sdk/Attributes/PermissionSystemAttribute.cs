namespace Writeback.Sdk;

/// <summary>Names the system that a <see cref="PermissionAttribute"/> is about.</summary>
/// <param name="name">The system, as people call it, such as <c>Microsoft Graph</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PermissionSystemAttribute(string name) : Attribute
{
    /// <summary>The system.</summary>
    public string Name { get; } = name;
}
