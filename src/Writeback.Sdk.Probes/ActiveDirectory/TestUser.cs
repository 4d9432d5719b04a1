namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The user whose password does not come back, or who stands for those.</summary>
/// <param name="Name">The user principal name, the account name or the distinguished name.</param>
[Input("Name a user: --user UPN.")]
public sealed record TestUser([PersonalData] string Name);
