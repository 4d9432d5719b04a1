namespace Writeback.Sdk;

/// <summary>
/// Says that a probe needs a permission of the system it asks. Derive one attribute a system, mark it with
/// <see cref="PermissionSystemAttribute"/>, and name permissions as the system does.
/// </summary>
/// <param name="name">The permission, as the system calls it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public abstract class PermissionAttribute(string name) : Attribute
{
    /// <summary>The permission, as the system calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Which kind of sign-in needs the permission. The default is <see cref="PermissionGrant.Any"/>.</summary>
    public PermissionGrant Grant { get; set; }
}
