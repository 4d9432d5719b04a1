namespace Writeback.Sdk;

/// <summary>Which kind of sign-in needs a permission.</summary>
public enum PermissionGrant
{
    /// <summary>Either kind.</summary>
    Any,

    /// <summary>A program that signs in as itself.</summary>
    Application,

    /// <summary>A program that acts for a signed-in user.</summary>
    Delegated,
}
