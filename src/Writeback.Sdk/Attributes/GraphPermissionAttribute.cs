namespace Writeback.Sdk;

/// <summary>Says that a probe needs a permission of Microsoft Graph.</summary>
/// <param name="name">The permission, such as <c>Organization.Read.All</c>.</param>
[PermissionSystem("Microsoft Graph")]
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class GraphPermissionAttribute(string name) : PermissionAttribute(name);
