namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>The rights of an access mask, as a directory reads them: [MS-ADTS] 5.1.3.2.</summary>
[Flags]
public enum DirectoryRights
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Create children, of one class where the ACE names it.</summary>
    CreateChild = 0x00000001,

    /// <summary>Delete children, of one class where the ACE names it.</summary>
    DeleteChild = 0x00000002,

    /// <summary>List children.</summary>
    ListContents = 0x00000004,

    /// <summary>Change a property in a way that the server validates.</summary>
    ValidatedWrite = 0x00000008,

    /// <summary>Read properties: one, one set, or all.</summary>
    ReadProperty = 0x00000010,

    /// <summary>Write properties: one, one set, or all.</summary>
    WriteProperty = 0x00000020,

    /// <summary>Delete the object with all below it.</summary>
    DeleteTree = 0x00000040,

    /// <summary>See the object where its container is not listed.</summary>
    ListObject = 0x00000080,

    /// <summary>An extended right: one, or all.</summary>
    ControlAccess = 0x00000100,

    /// <summary>Delete the object.</summary>
    Delete = 0x00010000,

    /// <summary>Read the descriptor.</summary>
    ReadControl = 0x00020000,

    /// <summary>Change the DACL.</summary>
    WriteDacl = 0x00040000,

    /// <summary>Change the owner.</summary>
    WriteOwner = 0x00080000,

    /// <summary>All that the server maps it to: see <see cref="GenericMapping"/>.</summary>
    GenericAll = 0x10000000,

    /// <summary>What the server maps it to.</summary>
    GenericExecute = 0x20000000,

    /// <summary>What the server maps it to.</summary>
    GenericWrite = 0x40000000,

    /// <summary>What the server maps it to.</summary>
    GenericRead = unchecked((int)0x80000000),
}
