namespace Writeback.Sdk;

/// <summary>
/// Declares an input: what a run is told rather than what it observes, such as a folder, a cloud or a user. Probes and checks
/// take inputs as parameters like evidence. A check whose input was not given is skipped and says how to give it.
/// </summary>
/// <param name="howToConfigure">One line that tells a user how to provide the input, such as <c>Give the export folder: --connect-export DIR.</c></param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(string howToConfigure) : Attribute
{
    /// <summary>One line that tells a user how to provide the input.</summary>
    public string HowToConfigure { get; } = howToConfigure;
}
