namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>SIDs that are the same everywhere: [MS-DTYP] 2.4.2.4.</summary>
public static class WellKnownSids
{
    /// <summary>Everyone.</summary>
    public static Sid Everyone { get; } = Sid.Parse("S-1-1-0");

    /// <summary>A placeholder in ACEs to be inherited: becomes the owner of the new object.</summary>
    public static Sid CreatorOwner { get; } = Sid.Parse("S-1-3-0");

    /// <summary>A placeholder in ACEs to be inherited: becomes the primary group of the new object.</summary>
    public static Sid CreatorGroup { get; } = Sid.Parse("S-1-3-1");

    /// <summary>The object's owner, whoever that is; where an ACE names it, the owner's implied rights end.</summary>
    public static Sid OwnerRights { get; } = Sid.Parse("S-1-3-4");

    /// <summary>Whoever comes over the network.</summary>
    public static Sid Network { get; } = Sid.Parse("S-1-5-2");

    /// <summary>Whoever did not say who they are.</summary>
    public static Sid Anonymous { get; } = Sid.Parse("S-1-5-7");

    /// <summary>The object itself, as a principal.</summary>
    public static Sid Self { get; } = Sid.Parse("S-1-5-10");

    /// <summary>Whoever has signed in.</summary>
    public static Sid AuthenticatedUsers { get; } = Sid.Parse("S-1-5-11");

    /// <summary>Whoever is of the same forest, or of a trusted one without selective authentication.</summary>
    public static Sid ThisOrganization { get; } = Sid.Parse("S-1-5-15");

    /// <summary>The operating system.</summary>
    public static Sid LocalSystem { get; } = Sid.Parse("S-1-5-18");

    /// <summary>BUILTIN\Administrators.</summary>
    public static Sid Administrators { get; } = Sid.Parse("S-1-5-32-544");

    /// <summary>BUILTIN\Pre-Windows 2000 Compatible Access.</summary>
    public static Sid PreWindows2000CompatibleAccess { get; } = Sid.Parse("S-1-5-32-554");
}
