namespace Writeback.Sdk.Generators;

/// <summary>A member of evidence that is marked with a data classification.</summary>
/// <param name="DeclaringType">The type that has the member, with <c>global::</c>.</param>
/// <param name="Member">The member.</param>
/// <param name="Attribute">The expression that creates the attribute it is marked with.</param>
internal sealed record ClassifiedModel(string DeclaringType, string Member, string Attribute);
