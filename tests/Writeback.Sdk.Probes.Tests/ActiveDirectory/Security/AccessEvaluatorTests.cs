using Writeback.Sdk.Probes.ActiveDirectory.Security;
using static Writeback.Sdk.Probes.Tests.ActiveDirectory.Security.Descriptors;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

public sealed class AccessEvaluatorTests
{
    private static readonly AccessRequest Reset = AccessRequest.Extended(ResetPassword);
    private static readonly AccessRequest WritePwdLastSet = AccessRequest.Write(PwdLastSet, AccountRestrictions, User);
    private static readonly AccessRequest WriteLockoutTime = AccessRequest.Write(LockoutTime, objectClass: User);

    [Fact]
    public void Nothing_is_granted_by_nothing() => Assert.Equal(AccessReason.NotGranted, Ask(Reset).Reason);

    [Fact]
    public void Without_a_DACL_everybody_may_everything()
        => Assert.Equal(AccessReason.NoDacl, AccessEvaluator.Evaluate(new SecurityDescriptor(null, null, null), Token(), Reset).Reason);

    [Fact]
    public void The_right_itself_is_enough_and_the_entry_is_named()
    {
        var decision = Ask(Reset, Ace.Allow(Alice, GenericMapping.All), Ace.Allow(Connector, DirectoryRights.ControlAccess, ResetPassword));

        Assert.True(decision.IsGranted);
        Assert.Equal(1, decision.Index);
    }

    [Fact]
    public void All_extended_rights_cover_one() => Assert.True(Ask(Reset, Ace.Allow(Connector, DirectoryRights.ControlAccess)).IsGranted);

    [Fact]
    public void Another_extended_right_does_not() => Assert.False(Ask(Reset, Ace.Allow(Connector, DirectoryRights.ControlAccess, LockoutTime)).IsGranted);

    [Fact]
    public void Generic_All_covers_everything()
    {
        Assert.True(Ask(Reset, Ace.Allow(Connector, DirectoryRights.GenericAll)).IsGranted);
        Assert.True(Ask(WriteLockoutTime, Ace.Allow(Connector, DirectoryRights.GenericAll)).IsGranted);
    }

    [Fact]
    public void Generic_Write_covers_properties_but_no_extended_right()
    {
        Assert.False(Ask(Reset, Ace.Allow(Connector, DirectoryRights.GenericWrite)).IsGranted);
        Assert.True(Ask(WriteLockoutTime, Ace.Allow(Connector, DirectoryRights.GenericWrite)).IsGranted);
    }

    [Fact]
    public void A_property_set_covers_its_members_only()
    {
        var restrictions = Ace.Allow(Connector, DirectoryRights.WriteProperty, AccountRestrictions);

        Assert.True(Ask(WritePwdLastSet, restrictions).IsGranted);
        Assert.False(Ask(WriteLockoutTime, restrictions).IsGranted);
    }

    [Fact]
    public void A_denial_for_the_set_denies_its_members()
        => Assert.Equal(0, Ask(WritePwdLastSet, Ace.Deny(Connector, DirectoryRights.WriteProperty, AccountRestrictions), Ace.Allow(Connector, GenericMapping.All)).Index);

    [Fact]
    public void An_entry_for_the_class_covers_its_properties() => Assert.True(Ask(WriteLockoutTime, Ace.Allow(Connector, DirectoryRights.WriteProperty, User)).IsGranted);

    [Fact]
    public void A_group_counts() => Assert.True(Ask(Reset, Ace.Allow(Helpdesk, DirectoryRights.ControlAccess)).IsGranted);

    [Theory]
    [InlineData("S-1-1-0")]
    [InlineData("S-1-5-2")]
    [InlineData("S-1-5-11")]
    [InlineData("S-1-5-15")]
    public void Groups_that_no_directory_lists_count(string sid) => Assert.True(Ask(Reset, Ace.Allow(Sid.Parse(sid), DirectoryRights.ControlAccess)).IsGranted);

    [Fact]
    public void A_denial_before_the_grant_decides()
    {
        var decision = Ask(Reset, Ace.Deny(WellKnownSids.Everyone, DirectoryRights.ControlAccess), Ace.Allow(Connector, DirectoryRights.ControlAccess));

        Assert.Equal(AccessReason.Denied, decision.Reason);
        Assert.Equal(0, decision.Index);
    }

    [Fact]
    public void A_grant_before_the_denial_decides_as_an_explicit_one_before_an_inherited_denial()
        => Assert.True(Ask(
            Reset,
            Ace.Allow(Connector, DirectoryRights.ControlAccess),
            Ace.Deny(Connector, DirectoryRights.ControlAccess, flags: AceFlags.Inherited)).IsGranted);

    [Fact]
    public void A_denial_of_something_else_does_not_matter()
        => Assert.True(Ask(Reset, Ace.Deny(Connector, DirectoryRights.ControlAccess, LockoutTime), Ace.Allow(Connector, DirectoryRights.ControlAccess)).IsGranted);

    [Fact]
    public void What_is_there_to_be_inherited_only_does_not_count()
        => Assert.False(Ask(Reset, Ace.Allow(Connector, DirectoryRights.ControlAccess, flags: AceFlags.ContainerInherit | AceFlags.InheritOnly)).IsGranted);

    [Fact]
    public void Several_rights_may_come_from_several_entries()
    {
        var request = AccessRequest.Of(DirectoryRights.ReadProperty | DirectoryRights.Delete);

        Assert.True(Ask(request, Ace.Allow(Connector, DirectoryRights.Delete), Ace.Allow(Helpdesk, DirectoryRights.ReadProperty)).IsGranted);
        Assert.Equal(DirectoryRights.ReadProperty, Ask(request, Ace.Allow(Connector, DirectoryRights.Delete)).Missing);
    }

    [Fact]
    public void A_grant_for_one_property_is_none_for_all() => Assert.False(Ask(AccessRequest.Of(DirectoryRights.WriteProperty), Ace.Allow(Connector, DirectoryRights.WriteProperty, PwdLastSet)).IsGranted);

    [Fact]
    public void SELF_is_the_object_that_asks_about_itself()
    {
        var descriptor = Of(Ace.Allow(WellKnownSids.Self, DirectoryRights.ControlAccess));

        Assert.True(AccessEvaluator.Evaluate(descriptor, Token(), Reset, Connector).IsGranted);
        Assert.False(AccessEvaluator.Evaluate(descriptor, Token(), Reset, Alice).IsGranted);
    }

    [Fact]
    public void An_owner_may_change_the_DACL_and_nothing_else()
    {
        var descriptor = new SecurityDescriptor(Helpdesk, null, new Acl([]));

        Assert.Equal(AccessReason.Ownership, AccessEvaluator.Evaluate(descriptor, Token(), AccessRequest.Of(DirectoryRights.WriteDacl)).Reason);
        Assert.False(AccessEvaluator.Evaluate(descriptor, Token(), Reset).IsGranted);
    }

    [Fact]
    public void Owner_Rights_replace_what_an_owner_may()
    {
        var descriptor = new SecurityDescriptor(Helpdesk, null, new Acl([Ace.Allow(WellKnownSids.OwnerRights, DirectoryRights.ReadControl)]));

        Assert.True(AccessEvaluator.Evaluate(descriptor, Token(), AccessRequest.Of(DirectoryRights.ReadControl)).IsGranted);
        Assert.False(AccessEvaluator.Evaluate(descriptor, Token(), AccessRequest.Of(DirectoryRights.WriteDacl)).IsGranted);
        Assert.False(AccessEvaluator.Evaluate(descriptor, new SecurityToken(Alice, []), AccessRequest.Of(DirectoryRights.ReadControl)).IsGranted);
    }

    [Fact]
    public void An_evaluation_allocates_nothing()
    {
        var (descriptor, token) = (Of([.. Enumerable.Range(0, 60).Select(rid => Ace.Allow(Domain.Account((uint)rid), DirectoryRights.ControlAccess, ResetPassword))]), Token());
        AccessEvaluator.Evaluate(descriptor, token, Reset);
        var before = GC.GetAllocatedBytesForCurrentThread();

        AccessEvaluator.Evaluate(descriptor, token, Reset);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Children_inherit_what_is_for_their_class()
    {
        var container = new Acl(
        [
            Ace.Allow(Connector, DirectoryRights.ControlAccess, ResetPassword, User, AceFlags.ContainerInherit | AceFlags.InheritOnly),
            Ace.Allow(Helpdesk, DirectoryRights.GenericAll),
        ]);

        var user = Assert.Single(AceInheritance.InheritedBy(container, new HashSet<Guid> { User }, null));
        var other = Assert.Single(AceInheritance.InheritedBy(container, new HashSet<Guid> { LockoutTime }, null));

        Assert.Equal(AceFlags.ContainerInherit | AceFlags.Inherited, user.Flags);
        Assert.Equal(AceFlags.ContainerInherit | AceFlags.InheritOnly | AceFlags.Inherited, other.Flags);
        Assert.True(AceInheritance.IsSourceOf(container.Aces[0], user));
        Assert.False(AceInheritance.IsSourceOf(container.Aces[1], user));
    }

    [Fact]
    public void Canonical_order_is_told_from_others()
    {
        var (deny, allow) = (Ace.Deny(Connector, DirectoryRights.Delete), Ace.Allow(Connector, DirectoryRights.Delete));

        Assert.True(new Acl([deny, allow, deny.With(AceFlags.Inherited)]).IsCanonical);
        Assert.False(new Acl([allow, deny]).IsCanonical);
        Assert.False(new Acl([allow.With(AceFlags.Inherited), deny]).IsCanonical);
    }

    private static SecurityToken Token() => new(Connector, [Helpdesk]);

    private static AccessDecision Ask(AccessRequest request, params Ace[] aces) => AccessEvaluator.Evaluate(Of(aces), Token(), request);
}
