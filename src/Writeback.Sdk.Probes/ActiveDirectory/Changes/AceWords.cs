using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Changes;

/// <summary>Entries in words, as the security tab names things.</summary>
internal static class AceWords
{
    private static readonly Dictionary<Guid, LocalizableText> Names = new()
    {
        [WritebackRights.ResetPassword] = "Reset Password",
        [WritebackRights.ChangePassword] = "Change Password",
        [WritebackRights.UnexpirePassword] = "Unexpire Password",
        [WritebackRights.LockoutTime] = Texts.AceWriteAttribute("lockoutTime"),
        [WritebackRights.PwdLastSet] = Texts.AceWriteAttribute("pwdLastSet"),
    };

    /// <summary>What an entry says.</summary>
    /// <param name="ace">The entry.</param>
    /// <param name="account">The name of whom it is about.</param>
    public static LocalizableText Describe(Ace ace, string account)
    {
        var right = ace.ObjectType is { } type && Names.TryGetValue(type, out var name) ? name : ace.Rights.ToString();
        return ace.IsDeny ? Texts.AceDenies(account, right, Place(ace)) : Texts.AceAllows(account, right, Place(ace));
    }

    private static LocalizableText Place(Ace ace)
    {
        var heirs = ace.InheritedObjectType switch
        {
            null => Texts.AceHeirs,
            var type when type == WritebackRights.User => Texts.AceHeirsUser,
            var type when type == WritebackRights.InetOrgPerson => Texts.AceHeirsInetOrgPerson,
            _ => Texts.AceHeirsOneClass,
        };
        return (ace.Flags & (AceFlags.ContainerInherit | AceFlags.InheritOnly)) switch
        {
            AceFlags.ContainerInherit => Texts.AcePlaceAndBelow(heirs),
            AceFlags.ContainerInherit | AceFlags.InheritOnly => Texts.AcePlaceBelow(heirs),
            _ => Texts.AcePlaceHere,
        };
    }
}
