namespace Writeback.Sdk.Generators;

/// <summary>A check that another one requires.</summary>
/// <param name="FullName">The check, with <c>global::</c>.</param>
/// <param name="Id">The id of a check of another project. What is no check stays a name, which the registry refuses.</param>
/// <param name="IsForeign">Whether it is declared in another project.</param>
internal sealed record RequiredCheck(string FullName, string Id, bool IsForeign);
