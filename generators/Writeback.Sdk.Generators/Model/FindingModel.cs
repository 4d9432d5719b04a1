namespace Writeback.Sdk.Generators;

/// <summary>A partial finding method.</summary>
/// <param name="Name">The method's name, which is the message's id.</param>
/// <param name="Modifiers">Accessibility and <c>static</c>, as declared.</param>
/// <param name="Status">The status: the attribute's name.</param>
/// <param name="Template">The message.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="References">Where the remedy is documented.</param>
/// <param name="Parameters">The parameters: the placeholders.</param>
internal sealed record FindingModel(
    string Name,
    string Modifiers,
    string Status,
    string Template,
    string? Remedy,
    EquatableArray<string> References,
    EquatableArray<ArgumentModel> Parameters);
