using Writeback.Checks.ActiveDirectory;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.Tests.ActiveDirectory;

/// <summary>WB4003 to WB4006: what the connector account may.</summary>
public sealed class ConnectorRightsTests
{
    private static readonly Ace DenyReset = Ace.Deny(Users.Resetters, DirectoryRights.ControlAccess, WritebackRights.ResetPassword);

    [Fact]
    public void What_is_delegated_passes_and_names_entry_and_place()
        => FindingAssert.IsAbout(
            Users.Name,
            ConnectorMayResetPassword.Messages.Granted,
            Reset(Users.Sound()),
            "MSOL_1",
            Users.Delegation[0].With(AceFlags.ContainerInherit | AceFlags.Inherited).ToSddl(),
            Users.Staff);

    [Fact]
    public void A_denial_of_a_group_fails_and_names_entry_and_place()
        => FindingAssert.Is(
            ConnectorMayResetPassword.Messages.Denied, Reset(Users.Sound().Allowing([DenyReset, .. Users.Delegation])), "MSOL_1", DenyReset.ToSddl(), "CN=Alice," + Users.Staff);

    [Fact]
    public void No_grant_fails_with_the_line_that_grants_it()
    {
        var finding = Reset(Users.Sound().Allowing());

        Assert.Same(ConnectorMayResetPassword.Messages.NotGranted, finding.Message);
        Assert.Contains("Set-ADSyncPasswordWritebackPermissions", finding.GetRemedy(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Inheritance_that_ends_on_the_way_is_told()
    {
        Assert.Same(ConnectorMayResetPassword.Messages.NotInherited, Reset(Users.Sound().WithoutInheritance()).Message);
        FindingAssert.Is(
            InheritanceReachesUser.Messages.Blocked, new InheritanceReachesUser().Evaluate(Users.Sound().WithoutInheritance()), (object)new[] { "CN=Alice," + Users.Staff });
    }

    [Fact]
    public void Open_inheritance_passes() => Assert.Same(InheritanceReachesUser.Messages.Open, new InheritanceReachesUser().Evaluate(Users.Sound()).Message);

    [Fact]
    public void Permissions_that_cannot_be_read_are_no_verdict()
        => Assert.Same(ConnectorMayResetPassword.Messages.NotReadable, Reset(Users.Sound() with { Descriptor = default }).Message);

    [Fact]
    public void Both_attributes_are_judged()
    {
        var findings = Attributes(Users.Sound().Allowing(Users.Delegation[0].With(AceFlags.None), Users.Delegation[1].With(AceFlags.None)));

        Assert.Equal([ConnectorMayWriteAttributes.Messages.Granted, ConnectorMayWriteAttributes.Messages.NotGranted], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void The_property_set_covers_pwdLastSet_alone()
    {
        var findings = Attributes(Users.Sound().Allowing(Ace.Allow(Users.Connector, DirectoryRights.WriteProperty, WritebackRights.AccountRestrictions)));

        Assert.Equal([ConnectorMayWriteAttributes.Messages.NotGranted, ConnectorMayWriteAttributes.Messages.Granted], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_denied_attribute_fails()
        => Assert.Contains(
            Attributes(Users.Sound().Allowing(Ace.Deny(Users.Connector, DirectoryRights.WriteProperty))), finding => finding.Message == ConnectorMayWriteAttributes.Messages.Denied);

    [Fact]
    public void Unexpire_Password_is_there_by_default()
        => Assert.Same(UnexpirePasswordIsGranted.Messages.Granted, new UnexpirePasswordIsGranted().Evaluate(Domains.Sound(), Users.Account).Message);

    [Fact]
    public void Unexpire_Password_fails_where_it_was_taken_away()
    {
        Assert.Same(UnexpirePasswordIsGranted.Messages.NotGranted, new UnexpirePasswordIsGranted().Evaluate(Domains.Sound() with { Descriptor = Users.Descriptor() }, Users.Account).Message);
        Assert.Same(
            UnexpirePasswordIsGranted.Messages.Denied,
            new UnexpirePasswordIsGranted().Evaluate(Domains.Sound() with { Descriptor = Users.Descriptor(Ace.Deny(Users.Resetters, DirectoryRights.ControlAccess)) }, Users.Account).Message);
        Assert.Same(UnexpirePasswordIsGranted.Messages.NotReadable, new UnexpirePasswordIsGranted().Evaluate(Domains.Sound() with { Descriptor = default }, Users.Account).Message);
    }

    [Fact]
    public void Change_Password_warns_and_never_fails()
    {
        Assert.Equal(CheckStatus.Warn, Change(Users.Sound().Allowing()).Status);
        Assert.Equal(CheckStatus.Warn, Change(Users.Sound().Allowing(Ace.Deny(WellKnownSids.Everyone, DirectoryRights.ControlAccess, WritebackRights.ChangePassword))).Status);
        Assert.Equal(CheckStatus.Pass, Change(Users.Sound().Allowing(Ace.Allow(WellKnownSids.Everyone, DirectoryRights.ControlAccess, WritebackRights.ChangePassword))).Status);
    }

    private static Finding Reset(DirectoryUser user) => new ConnectorMayResetPassword().Evaluate(user, Users.Account);

    private static Finding Change(DirectoryUser user) => new ConnectorMayChangePassword().Evaluate(user, Users.Account);

    private static List<Finding> Attributes(DirectoryUser user) => [.. new ConnectorMayWriteAttributes().Evaluate(user, Users.Account)];
}
