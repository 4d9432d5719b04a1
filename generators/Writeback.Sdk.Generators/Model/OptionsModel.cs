namespace Writeback.Sdk.Generators;

/// <summary>A record of options that a check takes.</summary>
/// <param name="FullName">The type, with <c>global::</c>.</param>
/// <param name="Options">The options, in the order of their declaration.</param>
internal sealed record OptionsModel(string FullName, EquatableArray<OptionModel> Options);
