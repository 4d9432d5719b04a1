namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The AD DS connector account: who resets passwords for Entra Connect or Cloud Sync.</summary>
/// <param name="Name">Its user principal name, <c>DOMAIN\name</c> or account name.</param>
[Input("Name the AD DS connector account: --connector-account NAME, such as MSOL_1a2b3c4d5e6f.")]
public sealed record ConnectorAccount([PersonalData] string Name);
