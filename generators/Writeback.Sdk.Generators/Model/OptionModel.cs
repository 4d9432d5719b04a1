namespace Writeback.Sdk.Generators;

/// <summary>One option of a record of options.</summary>
/// <param name="Name">The property.</param>
/// <param name="Format">The expression that says how the option is written in configuration.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Rules">Expressions that create its validation attributes.</param>
internal sealed record OptionModel(string Name, string Format, string? Description, EquatableArray<string> Rules);
