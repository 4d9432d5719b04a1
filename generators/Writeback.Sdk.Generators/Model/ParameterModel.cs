namespace Writeback.Sdk.Generators;

/// <summary>A parameter of <c>Evaluate</c> or <c>ObserveAsync</c>.</summary>
/// <param name="Form">Which form of evidence it takes.</param>
/// <param name="Evidence">The evidence; null for options and for the cancellation token.</param>
/// <param name="Options">The options; null for anything else.</param>
internal sealed record ParameterModel(ParameterForm Form, EvidenceModel? Evidence, OptionsModel? Options = null);
