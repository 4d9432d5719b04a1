namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Says that a probe needs a permission of Active Directory.</summary>
/// <param name="name">The permission, as the security tab calls it.</param>
[PermissionSystem("Active Directory")]
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DirectoryPermissionAttribute(string name) : PermissionAttribute(name);
