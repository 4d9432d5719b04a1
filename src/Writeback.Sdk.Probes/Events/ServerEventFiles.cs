namespace Writeback.Sdk.Probes.Events;

/// <summary>
/// Files with events of the Connect server: XML as <c>wevtutil qe Application /f:xml</c> writes it, in whatever encoding and with or without a
/// root, or on Windows a log itself (<c>.evtx</c>).
/// </summary>
/// <param name="Files">The files. Their paths may lead through the profile of a person.</param>
[Input("Give the events of the Connect server: --events FILE, from wevtutil qe Application /f:xml.")]
public sealed record ServerEventFiles([PersonalData] IReadOnlyList<string> Files);
