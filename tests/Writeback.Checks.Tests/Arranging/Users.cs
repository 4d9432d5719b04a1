using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.Tests;

/// <summary>Users, and the connector account.</summary>
internal static class Users
{
    public const string Name = "alice@contoso.com";
    public const string Staff = "OU=Staff," + Domains.DistinguishedName;

    public static readonly Sid Connector = Domains.Sid.Account(1105);
    public static readonly Sid Resetters = Domains.Sid.Account(1106);

    public static ConnectorIdentity Account { get; } = new()
    {
        Name = "MSOL_1",
        DistinguishedName = "CN=MSOL_1,CN=Users," + Domains.DistinguishedName,
        Domain = Domains.Name,
        Sid = Connector.ToString(),
        Groups = [new DomainGroups(Domains.Name, [Resetters.ToString()])],
    };

    /// <summary>Everything that writeback needs, granted on the OU and inherited.</summary>
    public static Ace[] Delegation { get; } =
    [
        Ace.Allow(Connector, DirectoryRights.ControlAccess, WritebackRights.ResetPassword, WritebackRights.User, AceFlags.ContainerInherit | AceFlags.InheritOnly),
        Ace.Allow(Connector, DirectoryRights.WriteProperty, WritebackRights.LockoutTime, WritebackRights.User, AceFlags.ContainerInherit | AceFlags.InheritOnly),
        Ace.Allow(Connector, DirectoryRights.WriteProperty, WritebackRights.PwdLastSet, WritebackRights.User, AceFlags.ContainerInherit | AceFlags.InheritOnly),
    ];

    public static DirectoryUser Sound() => new()
    {
        Name = Name,
        DistinguishedName = "CN=Alice," + Staff,
        Domain = Domains.Name,
        Sid = Domains.Sid.Account(1301).ToString(),
        ObjectClass = "user",
        AccountControl = 512,
        ComputedAccountControl = 0,
        PasswordLastSet = Days.Moment("2026-10-01"),
        Groups = [Domains.Sid.Account(513).ToString()],
        Policy = Domains.Policy,
        Descriptor = Descriptor([.. Delegation.Select(ace => ace.With(AceFlags.ContainerInherit | AceFlags.Inherited))]),
        Containers = [new DirectoryContainer(Staff, Descriptor(Delegation)), new DirectoryContainer(Domains.DistinguishedName, Descriptor())],
    };

    public static RecordedDescriptor Descriptor(params Ace[] aces) => new(new SecurityDescriptor(Domains.Sid.Account(512), Domains.Sid.Account(512), new Acl(aces)).ToBytes());

    public static RecordedDescriptor Protected(params Ace[] aces)
        => new(new SecurityDescriptor(Domains.Sid.Account(512), Domains.Sid.Account(512), new Acl(aces), DescriptorControl.DaclProtected).ToBytes());

    extension(DirectoryUser user)
    {
        public DirectoryUser Allowing(params Ace[] aces) => user with { Descriptor = Descriptor(aces) };

        public DirectoryUser WithoutInheritance() => user with { Descriptor = Protected() };

        public DirectoryUser In(Sid group) => user with { Groups = [.. user.Groups, group.ToString()] };

        public DirectoryUser Called(string distinguishedName) => user with { DistinguishedName = distinguishedName, ReservedNameParts = LdapText.ReservedParts(distinguishedName) };

        public DirectoryUser Under(Func<PasswordPolicy, PasswordPolicy> change) => user with { Policy = change(user.Policy) };
    }
}
