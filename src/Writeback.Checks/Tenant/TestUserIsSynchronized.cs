using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>Only the password of a user who comes from a directory is written back to one: to the account that it came from, in the domain that is looked at.</summary>
[Check("WB2004", "The test user comes from the directory", Category = Categories.Tenant)]
internal sealed partial class TestUserIsSynchronized
{
    public IEnumerable<Finding> Evaluate(TestUserAccount account, Observation<DirectoryUser> found)
    {
        yield return Judge(account.Account).About(account.Account.Name);
        if (account.Account.User is { OnPremisesSyncEnabled: true } user && Compare(user, found) is { } comparison)
        {
            yield return comparison.About(account.Account.Name);
        }
    }

    /// <summary>Holds the user of the cloud against the account of the directory; null where there is nothing to compare.</summary>
    private static Finding? Compare(TenantUser user, Observation<DirectoryUser> found) => (user, found.Value) switch
    {
        (_, null) => found.Failure is { Kind: FailureKind.Unavailable, Type: nameof(TestUser) } ? ElsewhereThanLookedAt(user.OnPremisesDomainName) : null,
        ({ OnPremisesDomainName: { } domain }, { } here) when !Is(domain, here.Domain) => OtherDomain(domain, here.Domain),
        ({ OnPremisesSecurityIdentifier: { } sid }, { } here) when !Is(sid, here.Sid) => OtherAccount(here.Domain),
        ({ OnPremisesDistinguishedName: { } name }, { } here) when !Is(name, here.DistinguishedName) => Moved(name),
        (_, { } here) => Same(here.Domain),
    };

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

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

    [Pass("It is the very account that was found in {domain}.")]
    private static partial Finding Same(string domain);

    [Fail(
        "The user comes from {domain}, and the account that was found is in {other}: what is said about the directory is said about another.",
        Remedy = "Look at the domain that the user comes from: --domain {domain}.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding OtherDomain(string domain, string other);

    [Fail(
        "The account that was found in {domain} has another SID than the one that the user comes from: it was made anew, or is somebody else's.",
        Remedy = "Look for the account by its SID, or have the user matched with the new account: run a full synchronisation, and look for a duplicate.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding OtherAccount(string domain);

    [Warn(
        "The account has moved since it was last synchronised: the cloud has it as {name}. Cloud Sync looks for it there.",
        Remedy = "Wait for the next synchronisation. Where the OU was renamed, restart the provisioning of the configuration in Cloud Sync, or run a full synchronisation of Entra Connect.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Moved(string name);

    [Warn(
        "None of the domains that are looked at has the user, who comes from {domain}.",
        Remedy = "Look at that domain: --domain NAME.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding ElsewhereThanLookedAt(string? domain);

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
