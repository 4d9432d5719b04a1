namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The folder that <c>Get-ADSyncServerConfiguration -Path</c> wrote on the Connect server. It holds <c>Connectors</c>,
/// <c>GlobalSettings</c> and <c>SynchronizationRules</c>.
/// </summary>
/// <param name="Folder">The path of the folder, absolute or relative to the working directory. It may lead through the profile of a person.</param>
[Input("Give the folder of a Get-ADSyncServerConfiguration export (--connect-export DIR), or what the collector found on the server (--connect-evidence FILE).")]
public sealed record ConnectExport([PersonalData] string Folder);
