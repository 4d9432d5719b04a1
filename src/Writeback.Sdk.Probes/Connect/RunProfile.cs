namespace Writeback.Sdk.Probes.Connect;

/// <summary>A run profile of a connector: <c>ma-data/ma-run-data/run-configuration</c> of a Get-ADSyncServerConfiguration export.</summary>
/// <param name="Name">The name, such as <c>Full Import</c>: <c>name</c>.</param>
/// <param name="StepTypes">The kinds of its steps, in order, such as <c>full-import</c>: the attribute <c>type</c> of <c>configuration/step/step-type</c>.</param>
public sealed record RunProfile(string Name, IReadOnlyList<string> StepTypes);
