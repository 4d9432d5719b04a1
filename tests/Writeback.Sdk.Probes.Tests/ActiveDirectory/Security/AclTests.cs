using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Changes;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.Tests.ActiveDirectory.Security;

public sealed class AclTests
{
    private static readonly Sid Somebody = Sid.Parse("S-1-5-21-1-2-3-1104");
    private static readonly Sid SomebodyElse = Sid.Parse("S-1-5-21-1-2-3-1105");
    private static readonly Ace Inherited = Ace.Allow(SomebodyElse, DirectoryRights.ReadProperty, flags: AceFlags.Inherited);
    private static readonly Ace InheritedDenial = Ace.Deny(SomebodyElse, DirectoryRights.WriteProperty, flags: AceFlags.Inherited);
    private static readonly Ace Grant = Ace.Allow(SomebodyElse, DirectoryRights.WriteProperty);
    private static readonly Ace Denial = Ace.Deny(SomebodyElse, DirectoryRights.ControlAccess);

    [Fact]
    public void What_is_added_stands_where_canonical_order_wants_it()
    {
        var allow = Ace.Allow(Somebody, DirectoryRights.ControlAccess, WritebackRights.ResetPassword);
        var deny = Ace.Deny(Somebody, DirectoryRights.ControlAccess);

        var list = new Acl([Denial, Grant, InheritedDenial, Inherited]).Adding([allow, deny]);

        Assert.Equal([Denial, deny, Grant, allow, InheritedDenial, Inherited], list.Aces);
        Assert.True(list.IsCanonical);
    }

    [Fact]
    public void What_is_there_is_not_repeated()
        => Assert.Equal([Denial, Grant], new Acl([Denial, Grant]).Adding([Ace.Allow(SomebodyElse, DirectoryRights.WriteProperty)]).Aces);

    [Fact]
    public void An_inherited_entry_does_not_stand_for_one_of_the_objects_own()
        => Assert.Equal(2, new Acl([Inherited]).Adding([Ace.Allow(SomebodyElse, DirectoryRights.ReadProperty)]).Aces.Count);

    [Fact]
    public void Adding_to_a_canonical_list_leaves_it_canonical_and_loses_nothing()
    {
        Ace[] old = [Denial, Grant, InheritedDenial, Inherited];
        Ace[] fresh = [Ace.Allow(Somebody, DirectoryRights.ReadProperty), Ace.Deny(Somebody, DirectoryRights.ReadProperty)];
        Gen.Select(Gen.Int[0, 3].Select(index => old[index]).List[0, 20], Gen.Int[0, 1].Select(index => fresh[index]).List[0, 4]).Sample((there, added) =>
        {
            var before = new Acl([.. there.OrderBy(ace => ace.IsInherited ? 2 : ace.IsDeny ? 0 : 1)]);

            var after = before.Adding(added);

            Assert.True(after.IsCanonical);
            Assert.Equal(before.Aces, after.Aces.Where(ace => ace.Trustee != Somebody));
            Assert.All(added, ace => Assert.Contains(after.Aces, other => other.ToSddl() == ace.ToSddl()));
        });
    }

    [Theory]
    [InlineData(AceFlags.ContainerInherit | AceFlags.InheritOnly, true, "allows MSOL: Reset Password, on all user objects below it")]
    [InlineData(AceFlags.ContainerInherit, false, "allows MSOL: Reset Password, on this object and all objects below it")]
    [InlineData(AceFlags.None, false, "allows MSOL: Reset Password, on this object alone")]
    public void Entries_are_told_in_words(AceFlags flags, bool forUsers, string words)
        => Assert.Equal(words, AceWords.Describe(Ace.Allow(Somebody, DirectoryRights.ControlAccess, WritebackRights.ResetPassword, forUsers ? WritebackRights.User : null, flags), "MSOL").ToString());
}
