using Writeback.Checks.ActiveDirectory;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.Tests.ActiveDirectory;

/// <summary>WB4008 to WB4010: protection, policy, state and name of the user.</summary>
public sealed class UserTests
{
    private static readonly RunStart Now = new(Days.Moment("2026-11-23 12:00"));

    [Fact]
    public void An_ordinary_user_passes() => Assert.Same(UserIsNotProtected.Messages.NotProtected, Protection(Users.Sound()).Message);

    [Theory]
    [InlineData(512u, "Domain Admins")]
    [InlineData(519u, "Enterprise Admins")]
    public void A_member_of_a_protected_group_fails_by_design(uint group, string name)
        => FindingAssert.Is(UserIsNotProtected.Messages.Protected, Protection(Users.Sound().In(Domains.Sid.Account(group)) with { AdminCount = 1 }), (object)new[] { name });

    [Fact]
    public void Built_in_groups_count() => Assert.Same(UserIsNotProtected.Messages.Protected, Protection(Users.Sound().In(WellKnownSids.Administrators)).Message);

    [Fact]
    public void A_mark_without_a_group_is_orphaned() => Assert.Same(UserIsNotProtected.Messages.Orphaned, Protection(Users.Sound() with { AdminCount = 1 }).Message);

    [Fact]
    public void The_builtin_administrator_is_protected_by_itself()
        => Assert.Same(UserIsNotProtected.Messages.ProtectedByItself, Protection(Users.Sound() with { Sid = Domains.Sid.Account(500).ToString() }).Message);

    [Fact]
    public void A_policy_without_minimum_age_passes()
        => FindingAssert.Is(PolicyAllowsReset.Messages.ComplexAllowed, Assert.Single(Policy(Users.Sound())), Domains.Name, 12, 24);

    [Fact]
    public void A_minimum_age_warns_and_fails_only_within_it()
    {
        var user = Users.Sound().Under(policy => policy with { MinimumAge = TimeSpan.FromDays(1) });

        Assert.Same(PolicyAllowsReset.Messages.MinimumAge, Policy(user)[0].Message);
        Assert.Same(PolicyAllowsReset.Messages.TooYoung, Policy(user with { PasswordLastSet = Days.Moment("2026-11-23 11:00") })[0].Message);
        Assert.Same(PolicyAllowsReset.Messages.MinimumAge, Policy(user with { PasswordLastSet = null })[0].Message);
    }

    [Fact]
    public void A_hidden_policy_is_no_verdict() => Assert.Same(PolicyAllowsReset.Messages.Hidden, Assert.Single(Policy(Users.Sound() with { IsPolicyHidden = true })).Message);

    [Fact]
    public void A_sound_account_passes() => Assert.Same(AccountCanBeWritten.Messages.Sound, Assert.Single(Account(Users.Sound())).Message);

    [Fact]
    public void Each_state_that_stands_in_the_way_is_told()
    {
        var user = Users.Sound() with
        {
            AccountControl = 0x40202,
            ComputedAccountControl = 0x10,
            LockedAt = Days.Moment("2026-11-23 10:00"),
            ExpiresAt = Days.Moment("2026-11-01"),
            Descriptor = Users.Descriptor(Ace.Deny(WellKnownSids.Self, DirectoryRights.ControlAccess, WritebackRights.ChangePassword)),
        };

        Assert.Equal(
            [
                AccountCanBeWritten.Messages.Disabled, AccountCanBeWritten.Messages.LockedSince, AccountCanBeWritten.Messages.Expired,
                AccountCanBeWritten.Messages.CannotChangePassword, AccountCanBeWritten.Messages.SmartCard,
            ],
            Account(user).Select(finding => finding.Message));
    }

    [Theory]
    [InlineData(@"CN=Smith\, Sam,OU=Staff,DC=contoso,DC=com", "Smith, Sam")]
    [InlineData(@"CN=a/b,OU=Staff,DC=contoso,DC=com", "a/b")]
    [InlineData(@"CN=Alice,OU=R\+D,DC=contoso,DC=com", "R+D")]
    [InlineData(@"CN=\#1,DC=contoso,DC=com", "#1")]
    [InlineData(@"CN=Al\0Aice,DC=contoso,DC=com", "Al\nice")]
    public void Reserved_characters_are_told(string name, string part)
        => FindingAssert.Is(AccountCanBeWritten.Messages.ReservedCharacters, Assert.Single(Account(Users.Sound().Called(name))), (object)new List<string> { part });

    private static Finding Protection(DirectoryUser user) => new UserIsNotProtected().Evaluate(user);

    private static List<Finding> Policy(DirectoryUser user) => [.. new PolicyAllowsReset().Evaluate(user, Now)];

    private static List<Finding> Account(DirectoryUser user) => [.. new AccountCanBeWritten().Evaluate(user, Now)];
}
