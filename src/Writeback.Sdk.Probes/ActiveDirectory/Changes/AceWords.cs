using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Changes;

/// <summary>Entries in words, as the security tab names things.</summary>
internal static class AceWords
{
    private static readonly Dictionary<Guid, string> Names = new()
    {
        [WritebackRights.ResetPassword] = "Reset Password",
        [WritebackRights.ChangePassword] = "Change Password",
        [WritebackRights.UnexpirePassword] = "Unexpire Password",
        [WritebackRights.LockoutTime] = "Write lockoutTime",
        [WritebackRights.PwdLastSet] = "Write pwdLastSet",
    };

    /// <summary>What an entry says.</summary>
    /// <param name="ace">The entry.</param>
    /// <param name="account">The name of whom it is about.</param>
    public static string Describe(Ace ace, string account)
        => $"{(ace.IsDeny ? "denies" : "allows")} {account}: {(ace.ObjectType is { } type && Names.TryGetValue(type, out var name) ? name : ace.Rights.ToString())}, on {Place(ace)}";

    private static string Place(Ace ace)
    {
        var heirs = ace.InheritedObjectType switch
        {
            null => "objects",
            var type when type == WritebackRights.User => "user objects",
            var type when type == WritebackRights.InetOrgPerson => "inetOrgPerson objects",
            _ => "objects of one class",
        };
        return (ace.Flags & (AceFlags.ContainerInherit | AceFlags.InheritOnly)) switch
        {
            AceFlags.ContainerInherit => $"this object and all {heirs} below it",
            AceFlags.ContainerInherit | AceFlags.InheritOnly => $"all {heirs} below it",
            _ => "this object alone",
        };
    }
}
