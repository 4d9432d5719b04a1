namespace Writeback.Sdk.Probes.Connect;

/// <summary>The file that the collector script wrote on the Connect server: <c>Collect-WritebackEvidence.ps1</c>.</summary>
/// <param name="File">The path of the file. It may lead through the profile of a person.</param>
[Input("Give what the collector found on the Connect server: --connect-evidence FILE; 'writeback collect --script' prints the script.")]
public sealed record ConnectEvidence([PersonalData] string File);
