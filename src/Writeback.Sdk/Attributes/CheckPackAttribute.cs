namespace Writeback.Sdk;

/// <summary>
/// Declares the check pack of an assembly: a <c>static partial</c> class into which the generator puts the registry of all
/// checks, beside the typed report <c>{Name}Report</c> and the registration <c>Add{Name}Checks</c>.
/// </summary>
/// <param name="name">The pack's name, a C# identifier such as <c>Contoso</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CheckPackAttribute(string name) : Attribute
{
    /// <summary>The pack's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that knows the pack's evidence. Without one,
    /// evidence is left out of JSON.
    /// </summary>
    public Type? Json { get; set; }

    /// <summary>
    /// Packs of referenced assemblies whose checks belong to this one, too. Each keeps its own section of the report; evidence is
    /// shared by type.
    /// </summary>
    public Type[] Includes { get; set; } = [];

    /// <summary>Probes of referenced assemblies that this pack uses. Those of its own assembly are found by themselves.</summary>
    public Type[] Probes { get; set; } = [];
}
