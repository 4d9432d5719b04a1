using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>Only the password of a user who comes from a directory is written back to one.</summary>
[Check("WB2004", "The test user comes from the directory", Category = Categories.Tenant)]
internal sealed partial class TestUserIsSynchronized
{
    public Finding Evaluate(TestUserAccount account) => Judge(account.Account).About(account.Account.Name);

    private static Finding Judge(AccountLookup account) => account switch
    {
        { User: null, DeletedAt: { } at } => Deleted(at),
        { User: null, Matches: > 1 } => Ambiguous(account.Matches),
        { User: null } => NotFound(),
        { User: { UserType: { } type } } when type.Equals("Guest", StringComparison.OrdinalIgnoreCase) => Guest(),
        { User.OnPremisesSyncEnabled: false } => NoLonger(),
        { User.OnPremisesSyncEnabled: null } => CloudOnly(),
        { User.AccountEnabled: false } => Disabled(),
        { User: { ProvisioningErrors: [_, ..] errors } } => HasErrors(errors),
        { User: { OnPremisesDomainName: { } domain, OnPremisesLastSyncDateTime: { } last } } => Synchronized(domain, last),
        _ => SynchronizedFromUnknownDomain(),
    };

    [Pass("The user comes from {domain}, last synchronised on {last}.")]
    private static partial Finding Synchronized(string domain, DateTimeOffset last);

    [Pass("The user comes from the directory.")]
    private static partial Finding SynchronizedFromUnknownDomain();

    [Fail("The user exists in the cloud only: there is nothing to write back to.", Remedy = "Test with a user who comes from the directory: --user UPN.", References = [Documentation.Troubleshoot])]
    private static partial Finding CloudOnly();

    [Fail(
        "The user came from the directory once, and no longer does.",
        Remedy = "Bring the user back into the scope of synchronisation: the OU, filters and rules on the Connect server.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoLonger();

    [Fail("The user is a guest, whose password is kept by another organisation.", Remedy = "Test with a member who comes from the directory: --user UPN.", References = [Documentation.Troubleshoot])]
    private static partial Finding Guest();

    [Fail("The user was deleted on {at}.", Remedy = "Restore the user: Entra admin center > Users > Deleted users. Or test with another: --user UPN.")]
    private static partial Finding Deleted(DateTimeOffset at);

    [Warn("The user's account is disabled in the cloud.", Remedy = "Enable it in the directory, and wait for the next synchronisation.")]
    private static partial Finding Disabled();

    [Warn(
        "The user is not synchronised without errors: {errors}.",
        Remedy = "Mend them first: Entra admin center > Users > the user > Properties, or Entra Connect Health > Sync errors.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding HasErrors(IReadOnlyList<string> errors);

    [Inconclusive("{count} users have this account name.", Remedy = "Give the user principal name: --user UPN.")]
    private static partial Finding Ambiguous(int count);

    [Inconclusive("There is no such user in the tenant.", Remedy = "Check --user and --tenant. A user of the directory who is not there is not synchronised: look at the scope on the Connect server.")]
    private static partial Finding NotFound();
}
