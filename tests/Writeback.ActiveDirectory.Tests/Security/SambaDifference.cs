using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>
/// Where Samba 4.17 reads a descriptor otherwise than Windows does. A verdict that differs is put down to one of them only if ours
/// becomes the server's when the descriptor is read that way.
/// </summary>
/// <remarks>
/// Five more are known that no descriptor tells of, and none of them is met here: passwords are taken without TLS, no job keeps
/// protected accounts as they are, there are no policy hints, a password may hold the name of its account, and -1 is written to
/// <c>pwdLastSet</c> without the right Unexpire Password.
/// </remarks>
internal static class SambaDifference
{
    private static readonly (string Name, Func<Ace, Ace?> Read)[] All =
    [
        ("Entries for Owner Rights are not looked at: they neither grant nor end what an owner may.", ace => ace.Trustee == WellKnownSids.OwnerRights ? null : ace),
        (
            "An entry that allows anything for the class of an object, or for a set of properties, allows to write all that belongs to it.",
            ace => WholeOf(ace) is { } whole ? Ace.Allow(ace.Trustee!, GenericMapping.All, whole, null, ace.Flags) : ace),
        (
            "An entry that allows anything for the class of an object, or for heirs of that class, allows to change its DACL and owner.",
            ace => WholeOf(ace) == WritebackRights.User ? Ace.Allow(ace.Trustee!, DirectoryRights.WriteDacl | DirectoryRights.WriteOwner, flags: ace.Flags) : ace),
    ];

    /// <summary>The difference by which a verdict that is not the server's becomes it; null where none does.</summary>
    public static string? That(SecurityDescriptor descriptor, Predicate<SecurityDescriptor> agrees)
    {
        foreach (var (name, read) in All)
        {
            if (agrees(Read(descriptor, read)))
            {
                return name;
            }
        }

        // An entry for Owner Rights that is left out, and another that counts for more.
        return All.Skip(1).Any(difference => agrees(Read(Read(descriptor, All[0].Read), difference.Read))) ? "Two of these at once." : null;
    }

    private static SecurityDescriptor Read(SecurityDescriptor descriptor, Func<Ace, Ace?> read)
        => descriptor.WithDacl(descriptor.Dacl!.With(descriptor.Dacl.Aces.Select(read).OfType<Ace>()));

    private static Guid? WholeOf(Ace ace)
    {
        var type = ace.ObjectType ?? ace.InheritedObjectType;
        return ace.IsAllow && (type == WritebackRights.User || type == WritebackRights.AccountRestrictions
            || type == GeneratedForest.PersonalInformation || type == GeneratedForest.PublicInformation) ? type : null;
    }
}
