using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>What the connector account needs: MicrosoftDocs, tutorial-enable-sspr-writeback, and the schema of Active Directory.</summary>
public static class WritebackRights
{
    /// <summary>The extended right Reset Password (User-Force-Change-Password).</summary>
    public static readonly Guid ResetPassword = new("00299570-246d-11d0-a768-00aa006e0529");

    /// <summary>The extended right Change Password (User-Change-Password).</summary>
    public static readonly Guid ChangePassword = new("ab721a53-1e2f-11d0-9819-00aa0040529b");

    /// <summary>The extended right Unexpire Password.</summary>
    public static readonly Guid UnexpirePassword = new("ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501");

    /// <summary>The attribute <c>lockoutTime</c>.</summary>
    public static readonly Guid LockoutTime = new("28630ebf-41d5-11d1-a9c1-0000f80367c1");

    /// <summary>The attribute <c>pwdLastSet</c>.</summary>
    public static readonly Guid PwdLastSet = new("bf967a0a-0de6-11d0-a285-00aa003049e2");

    /// <summary>The property set User Account Restrictions, which <c>pwdLastSet</c> is in and <c>lockoutTime</c> is not.</summary>
    public static readonly Guid AccountRestrictions = new("4c164200-20c0-11d0-a768-00aa006e0529");

    /// <summary>The class <c>user</c>.</summary>
    public static readonly Guid User = new("bf967aba-0de6-11d0-a285-00aa003049e2");

    /// <summary>The class <c>inetOrgPerson</c>.</summary>
    public static readonly Guid InetOrgPerson = new("4828cc14-1437-45bc-9b07-ad6f015e5f28");

    /// <summary>To reset the password.</summary>
    public static AccessRequest Reset { get; } = AccessRequest.Extended(ResetPassword);

    /// <summary>To change the password, the old one being known.</summary>
    public static AccessRequest Change { get; } = AccessRequest.Extended(ChangePassword);

    /// <summary>To bring an expired password back, asked of the domain.</summary>
    public static AccessRequest Unexpire { get; } = AccessRequest.Extended(UnexpirePassword);

    /// <summary>To unlock an account.</summary>
    /// <param name="objectClass">The most specific class of the account.</param>
    public static AccessRequest WriteLockoutTime(string objectClass) => AccessRequest.Write(LockoutTime, null, ClassOf(objectClass));

    /// <summary>To make an account change its password, or not.</summary>
    /// <param name="objectClass">The most specific class of the account.</param>
    public static AccessRequest WritePwdLastSet(string objectClass) => AccessRequest.Write(PwdLastSet, AccountRestrictions, ClassOf(objectClass));

    /// <summary>The <c>schemaIDGUID</c> of the class of an account; that of <c>user</c> for classes of one's own.</summary>
    /// <param name="objectClass">Its name.</param>
    public static Guid ClassOf(string objectClass) => "inetOrgPerson".Equals(objectClass, StringComparison.OrdinalIgnoreCase) ? InetOrgPerson : User;
}
