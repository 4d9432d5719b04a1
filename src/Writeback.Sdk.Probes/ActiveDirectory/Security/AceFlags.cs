namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>How an ACE is inherited and where it came from: [MS-DTYP] 2.4.4.1.</summary>
[Flags]
public enum AceFlags
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>Children that hold no other objects inherit it.</summary>
    ObjectInherit = 0x01,

    /// <summary>Children that can hold other objects inherit it: in a directory, all of them.</summary>
    ContainerInherit = 0x02,

    /// <summary>Children inherit it, grandchildren do not.</summary>
    NoPropagateInherit = 0x04,

    /// <summary>It is there to be inherited only: it says nothing about the object that it stands on.</summary>
    InheritOnly = 0x08,

    /// <summary>It was inherited from a container above.</summary>
    Inherited = 0x10,

    /// <summary>Audits what succeeded.</summary>
    SuccessfulAccess = 0x40,

    /// <summary>Audits what failed.</summary>
    FailedAccess = 0x80,
}
