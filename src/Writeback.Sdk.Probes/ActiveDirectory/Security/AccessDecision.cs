namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>Whether somebody may do something, and what decided.</summary>
/// <param name="Reason">What decided.</param>
/// <param name="Missing">The rights that were asked for and not granted.</param>
/// <param name="Index">Where in the DACL the entry stands that decided; -1 where none did.</param>
/// <param name="Ace">The entry that decided; null where none did.</param>
public readonly record struct AccessDecision(AccessReason Reason, DirectoryRights Missing, int Index, Ace? Ace)
{
    /// <summary>Whether they may.</summary>
    public bool IsGranted => Reason is AccessReason.Allowed or AccessReason.NoDacl or AccessReason.Ownership;
}
