namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>What the parts of a descriptor are and how they came about: [MS-DTYP] 2.4.6.</summary>
[Flags]
public enum DescriptorControl
{
    /// <summary>None of it.</summary>
    None = 0,

    /// <summary>The owner was given by default.</summary>
    OwnerDefaulted = 0x0001,

    /// <summary>The group was given by default.</summary>
    GroupDefaulted = 0x0002,

    /// <summary>There is a DACL; where it is empty of bytes, everybody may do everything.</summary>
    DaclPresent = 0x0004,

    /// <summary>The DACL was given by default.</summary>
    DaclDefaulted = 0x0008,

    /// <summary>There is a SACL.</summary>
    SaclPresent = 0x0010,

    /// <summary>The SACL was given by default.</summary>
    SaclDefaulted = 0x0020,

    /// <summary>The DACL is to be inherited anew.</summary>
    DaclAutoInheritRequired = 0x0100,

    /// <summary>The SACL is to be inherited anew.</summary>
    SaclAutoInheritRequired = 0x0200,

    /// <summary>The DACL takes part in inheritance.</summary>
    DaclAutoInherited = 0x0400,

    /// <summary>The SACL takes part in inheritance.</summary>
    SaclAutoInherited = 0x0800,

    /// <summary>The DACL does not inherit: what is granted above does not reach this object.</summary>
    DaclProtected = 0x1000,

    /// <summary>The SACL does not inherit.</summary>
    SaclProtected = 0x2000,

    /// <summary>The resource manager's byte is in use.</summary>
    ResourceManagerControlValid = 0x4000,

    /// <summary>The parts are found by their offsets. Always set where a descriptor is stored or sent.</summary>
    SelfRelative = 0x8000,
}
