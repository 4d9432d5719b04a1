using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>
/// A part of a directory, made at random: containers in each other, users in them, groups in each other, and what their descriptors
/// say. Who an entry or an owner names is a number: users come first, groups after them, then those who are known everywhere.
/// </summary>
internal sealed record GeneratedForest(IReadOnlyList<GeneratedObject> Containers, IReadOnlyList<GeneratedObject> Users, IReadOnlyList<IReadOnlyList<int>> Groups)
{
    public const int UserCount = 7;
    public const int GroupCount = 4;
    public const int ContainerCount = 5;

    public static readonly Guid TelephoneNumber = new("bf967a49-0de6-11d0-a285-00aa003049e2");
    public static readonly Guid Description = new("bf967950-0de6-11d0-a285-00aa003049e2");
    public static readonly Guid PersonalInformation = new("77b5b886-944a-11d1-aebd-0000f80367c1");

    public static readonly Guid PublicInformation = new("e48d0154-bcf8-11d1-8702-00c04fb96050");

    /// <summary>Those whom an entry may name besides users and groups.</summary>
    public static readonly IReadOnlyList<Sid> KnownEverywhere =
        [WellKnownSids.Everyone, WellKnownSids.AuthenticatedUsers, WellKnownSids.Self, WellKnownSids.CreatorOwner, WellKnownSids.OwnerRights];

    private static readonly Guid OrganizationalUnit = new("bf967aa5-0de6-11d0-a285-00aa003049e2");

    private static readonly Guid?[] Heirs = [null, null, WritebackRights.User, WritebackRights.User, OrganizationalUnit];

    // What an entry grants or denies, and about what: nothing in particular, properties, sets of them, the class, extended rights.
    private static readonly (DirectoryRights Rights, Guid? Type)[] Matters =
    [
        (DirectoryRights.ControlAccess, null),
        (DirectoryRights.WriteProperty, null),
        (DirectoryRights.ControlAccess | DirectoryRights.WriteProperty, null),
        (DirectoryRights.ControlAccess, WritebackRights.ResetPassword),
        (DirectoryRights.ControlAccess, WritebackRights.ResetPassword),
        (DirectoryRights.ControlAccess, WritebackRights.ChangePassword),
        (DirectoryRights.ControlAccess, WritebackRights.ChangePassword),
        (DirectoryRights.WriteProperty, WritebackRights.LockoutTime),
        (DirectoryRights.WriteProperty, WritebackRights.LockoutTime),
        (DirectoryRights.WriteProperty, WritebackRights.PwdLastSet),
        (DirectoryRights.WriteProperty, WritebackRights.AccountRestrictions),
        (DirectoryRights.WriteProperty, TelephoneNumber),
        (DirectoryRights.WriteProperty, PersonalInformation),
        (DirectoryRights.WriteProperty, Description),
        (DirectoryRights.WriteProperty, WritebackRights.User),
        (DirectoryRights.ReadProperty | DirectoryRights.WriteProperty, WritebackRights.AccountRestrictions),
        (DirectoryRights.ControlAccess | DirectoryRights.WriteProperty, WritebackRights.ResetPassword),
        (DirectoryRights.ControlAccess, WritebackRights.AccountRestrictions),
        (DirectoryRights.ControlAccess, WritebackRights.User),
        (DirectoryRights.WriteDacl, null),
        (DirectoryRights.WriteOwner, null),
    ];

    private static readonly DirectoryRights[] Whole = [DirectoryRights.GenericAll, DirectoryRights.GenericWrite, GenericMapping.All, GenericMapping.Write];

    private static readonly AceFlags[] OnContainers =
    [
        AceFlags.None, AceFlags.ContainerInherit, AceFlags.ContainerInherit, AceFlags.ContainerInherit | AceFlags.InheritOnly,
        AceFlags.ContainerInherit | AceFlags.InheritOnly, AceFlags.ContainerInherit | AceFlags.NoPropagateInherit,
        AceFlags.ContainerInherit | AceFlags.InheritOnly | AceFlags.NoPropagateInherit,
    ];

    public static Gen<GeneratedForest> Random { get; } = Gen.Select(
        Objects(OnContainers, 5).Array[ContainerCount],
        Objects([AceFlags.None], 3).Array[UserCount],
        Gen.Int[0, UserCount + GroupCount - 1].Array[0, 3].Array[GroupCount],
        (containers, users, members) => new GeneratedForest(
            [.. containers.Select((container, index) => container with { Place = index == 0 ? -1 : container.Place % index })],
            [.. users.Select(user => user with { Place = user.Place % ContainerCount })],

            // A group is in groups of a higher number only, so that none is in itself.
            [.. members.Select((list, index) => list.Where(member => member < UserCount + index).Distinct().ToArray())]));

    private static Gen<GeneratedObject> Objects(AceFlags[] flags, int most) => Gen.Select(
        Gen.Int[0, 59],
        Entries(flags).Array[0, most],
        Gen.Int[0, 3],
        Gen.Int[-2 * (UserCount + GroupCount), UserCount + GroupCount - 1],
        Gen.Int[0, 3],
        (place, entries, protection, owner, order) => new GeneratedObject(place, entries, protection == 0, owner < 0 ? null : owner, order > 0));

    private static Gen<GeneratedEntry> Entries(AceFlags[] flags) => Gen.Select(
        Gen.Int[0, 2],
        Gen.Int[0, UserCount + GroupCount + KnownEverywhere.Count - 1],
        Gen.Int[0, Matters.Length + 1],
        Gen.Int[0, Heirs.Length - 1],
        Gen.Int[0, flags.Length - 1],
        (kind, trustee, matter, heirs, how) => Entry(kind == 0, trustee, matter, flags[how], (flags[how] & AceFlags.ContainerInherit) == 0 ? null : Heirs[heirs]));

    private static GeneratedEntry Entry(bool denies, int trustee, int matter, AceFlags flags, Guid? heirs)
    {
        var (rights, type) = matter < Matters.Length ? Matters[matter] : (Whole[(matter + trustee) % Whole.Length], null);

        // Everybody is the administrator, too, who is still to write what lies below.
        if (denies && (matter >= Matters.Length || (trustee >= UserCount + GroupCount && (rights & (DirectoryRights.WriteDacl | DirectoryRights.WriteOwner)) != 0)))
        {
            rights = DirectoryRights.ControlAccess | DirectoryRights.WriteProperty;
        }

        return new GeneratedEntry(denies, trustee, rights, type, heirs, flags);
    }
}
