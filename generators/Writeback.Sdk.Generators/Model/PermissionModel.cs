namespace Writeback.Sdk.Generators;

/// <summary>A permission that a probe needs.</summary>
/// <param name="System">The system that grants it.</param>
/// <param name="Name">The permission, as the system calls it.</param>
/// <param name="Grant"><c>a</c> where only applications need it, <c>d</c> where only users do, otherwise empty.</param>
internal sealed record PermissionModel(string System, string Name, string Grant);
