namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>How the body of an ACE is laid out.</summary>
internal enum AceLayout
{
    /// <summary>Mask and SID, and what an application added.</summary>
    Plain,

    /// <summary>Mask, flags, up to two GUIDs and a SID, and what an application added.</summary>
    Object,

    /// <summary>Not known: kept as it is.</summary>
    Opaque,
}
