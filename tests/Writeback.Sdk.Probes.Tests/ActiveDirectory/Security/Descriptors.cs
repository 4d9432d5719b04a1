using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

/// <summary>Descriptors for tests: written by hand, and made at random.</summary>
internal static class Descriptors
{
    public static readonly Sid Domain = Sid.Parse("S-1-5-21-1111111111-2222222222-3333333333");
    public static readonly Sid Connector = Domain.Account(1105);
    public static readonly Sid Helpdesk = Domain.Account(1201);
    public static readonly Sid Alice = Domain.Account(1301);
    public static readonly Guid ResetPassword = new("00299570-246d-11d0-a768-00aa006e0529");
    public static readonly Guid LockoutTime = new("28630ebf-41d5-11d1-a9c1-0000f80367c1");
    public static readonly Guid PwdLastSet = new("bf967a0a-0de6-11d0-a285-00aa003049e2");
    public static readonly Guid AccountRestrictions = new("4c164200-20c0-11d0-a768-00aa006e0529");
    public static readonly Guid User = new("bf967aba-0de6-11d0-a285-00aa003049e2");

    private static readonly Sid[] Known =
        [Connector, Helpdesk, Alice, WellKnownSids.Everyone, WellKnownSids.Self, WellKnownSids.CreatorOwner, WellKnownSids.AuthenticatedUsers, Domain.Account(512)];

    private static readonly Guid?[] KnownTypes = [null, null, null, ResetPassword, LockoutTime, PwdLastSet, AccountRestrictions, User];

    private static readonly Gen<Sid> Trustees = Gen.Int[0, Known.Length - 1].Select(index => Known[index]);

    private static readonly Gen<Guid?> Types = Gen.Int[0, KnownTypes.Length - 1].Select(index => KnownTypes[index]);

    public static Gen<Ace> Aces { get; } = Gen.Select(Gen.Bool, Trustees, Gen.Int, Types, Types, Gen.Int[0, 31], (allows, trustee, rights, type, inherited, flags) => allows
        ? Ace.Allow(trustee, (DirectoryRights)rights, type, inherited, (AceFlags)flags)
        : Ace.Deny(trustee, (DirectoryRights)rights, type, inherited, (AceFlags)flags));

    public static Gen<SecurityDescriptor> Random { get; } = Gen.Select(
        Aces.Array[0, 40],
        Gen.Bool,
        (aces, isProtected) => Of(aces, isProtected));

    public static SecurityDescriptor Of(params Ace[] aces) => Of(aces, isProtected: false);

    public static SecurityDescriptor Of(Ace[] aces, bool isProtected)
        => new(Domain.Account(512), Domain.Account(512), new Acl(aces), isProtected ? DescriptorControl.DaclProtected : DescriptorControl.DaclAutoInherited);
}
