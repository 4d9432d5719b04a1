using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>A user who is out of scope, or has registered nothing, is refused before writeback begins.</summary>
[Check("WB2002", "The test user may reset and has registered for it", Category = Categories.Tenant)]
internal sealed partial class TestUserMayReset
{
    private const string WhereToLook = "Look at it: Entra admin center > Password reset > Properties, and Users > the user > Authentication methods.";

    public Finding Evaluate(TestUserAccount account, ResetRegistration registration)
    {
        var finding = (account.Account.User, registration) switch
        {
            (null, _) => NoUser(),
            (_, { Found: false }) => NotReported(),
            (_, { IsAdmin: true }) => Administrator(),
            (_, { IsSsprEnabled: false }) => NotInScope(),
            (_, { IsSsprRegistered: false }) => NotRegistered(registration.MethodsRegistered.Count),
            (_, { IsSsprEnabled: true, IsSsprRegistered: true, IsSsprCapable: false }) => NotCapable(),
            (_, { IsSsprEnabled: true, IsSsprRegistered: true }) => Capable(registration.MethodsRegistered),
            _ => Unknown(),
        };
        return finding.About(account.Account.Name);
    }

    [Pass("The user may reset, and has registered {methods}.")]
    private static partial Finding Capable(IReadOnlyList<string> methods);

    [Fail(
        "Self-service password reset is not enabled for the user.",
        Remedy = "Entra admin center > Password reset > Properties: choose All, or Selected with a group that the user is in.",
        References = [Documentation.Reset])]
    private static partial Finding NotInScope();

    [Fail(
        "The user has not registered enough methods to reset: {count} so far.",
        Remedy = "Have the user register at https://aka.ms/ssprsetup, and see how many methods are asked for: Entra admin center > Password reset > Authentication methods.",
        References = [Documentation.Reset])]
    private static partial Finding NotRegistered(int count);

    [Fail("The user is in scope and registered, and cannot reset all the same: none of the methods may be used for it.", Remedy = WhereToLook, References = [Documentation.Reset])]
    private static partial Finding NotCapable();

    [Warn(
        "The user is an administrator, to whom a policy of its own applies: what is found here does not hold for other users.",
        Remedy = "Test with a user who has no role. For this one see WB2009.",
        References = [Documentation.ResetPolicy])]
    private static partial Finding Administrator();

    [Inconclusive("The report of registrations does not have the user, as for a day after an account was made.", Remedy = WhereToLook)]
    private static partial Finding NotReported();

    [Inconclusive("The report of registrations does not say whether the user may reset.", Remedy = WhereToLook)]
    private static partial Finding Unknown();

    [Inconclusive("There is no such user to judge.", Remedy = "See WB2004, and check --user.")]
    private static partial Finding NoUser();
}
