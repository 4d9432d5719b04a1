namespace Writeback.Sdk.Probes.Connect;

/// <summary>What the collector found on other Connect servers of the same tenant.</summary>
/// <param name="Files">The paths of the files. They may lead through the profile of a person.</param>
[Input("Give what the collector found on the other Connect servers, too: --connect-evidence FILE for each.")]
public sealed record OtherConnectEvidence([PersonalData] IReadOnlyList<string> Files);
