namespace Writeback.Sdk.Generators;

/// <summary>A parameter of <c>Evaluate</c> or <c>ObserveAsync</c>.</summary>
/// <param name="Form">Which form of evidence it takes.</param>
/// <param name="Evidence">The evidence; null for the cancellation token.</param>
internal sealed record ParameterModel(ParameterForm Form, EvidenceModel? Evidence);
