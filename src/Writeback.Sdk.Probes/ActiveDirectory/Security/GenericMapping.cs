namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>What generic rights mean on a directory object: [MS-ADTS] 5.1.3.2, generic mapping.</summary>
public static class GenericMapping
{
    /// <summary>What Generic Read means.</summary>
    public const DirectoryRights Read = DirectoryRights.ReadControl | DirectoryRights.ListContents | DirectoryRights.ReadProperty | DirectoryRights.ListObject;

    /// <summary>What Generic Write means: no extended right, so no reset of a password.</summary>
    public const DirectoryRights Write = DirectoryRights.ReadControl | DirectoryRights.ValidatedWrite | DirectoryRights.WriteProperty;

    /// <summary>What Generic Execute means.</summary>
    public const DirectoryRights Execute = DirectoryRights.ReadControl | DirectoryRights.ListContents;

    /// <summary>What Generic All means.</summary>
    public const DirectoryRights All = (DirectoryRights)0x000F01FF;

    private const DirectoryRights Generic = DirectoryRights.GenericAll | DirectoryRights.GenericExecute | DirectoryRights.GenericWrite | DirectoryRights.GenericRead;

    /// <summary>Replaces generic rights by what they mean.</summary>
    /// <param name="rights">The rights of an ACE.</param>
    public static DirectoryRights Map(DirectoryRights rights)
    {
        if ((rights & Generic) == 0)
        {
            return rights;
        }

        var mapped = rights & ~Generic;
        mapped |= (rights & DirectoryRights.GenericAll) != 0 ? All : 0;
        mapped |= (rights & DirectoryRights.GenericRead) != 0 ? Read : 0;
        mapped |= (rights & DirectoryRights.GenericWrite) != 0 ? Write : 0;
        mapped |= (rights & DirectoryRights.GenericExecute) != 0 ? Execute : 0;
        return mapped;
    }
}
