namespace Writeback.Sdk.Generators;

/// <summary>In which form a parameter takes evidence; the SDK's <c>EvidenceForm</c> seen from the compiler.</summary>
internal enum ParameterForm
{
    Value,
    Observation,
    List,
    Observations,
    Each,
    EachObservation,
    Options,
    CancellationToken,
}
