namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>What decided about an access.</summary>
public enum AccessReason
{
    /// <summary>An entry of the DACL allows it: the last one that was needed.</summary>
    Allowed,

    /// <summary>An entry of the DACL denies it, or a part of it.</summary>
    Denied,

    /// <summary>No entry allows it, or allows the whole of it.</summary>
    NotGranted,

    /// <summary>There is no DACL: everybody may everything.</summary>
    NoDacl,

    /// <summary>An owner may read and change the DACL unless an entry for Owner Rights says otherwise.</summary>
    Ownership,
}
