using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>
/// Entra Connect signs in to the tenant as a user or an application of its own, one for each server. Those of servers that are gone do no harm, and one that
/// works is enough.
/// </summary>
[Check("WB2007", "The account that Entra Connect signs in with is there and enabled", Category = Categories.Tenant)]
internal sealed partial class ConnectMaySignIn
{
    // Connect renews its certificate on its own a month before it expires.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    private const string HowToEnable = "Enable the one of the active server: Entra admin center > Users, or Enterprise applications > the application > Properties. If it is gone, run the Entra Connect wizard: it makes a new one.";

    public Finding Evaluate(SynchronizationIdentities accounts, RunStart run)
    {
        var able = accounts.Identities.Where(identity => identity is { AccountEnabled: not false, DisabledByMicrosoftStatus: null }).ToList();
        var valid = able.Where(identity => identity.CertificateExpiresAt is not { } end || end > run.At).ToList();
        return (accounts.Identities, able, valid) switch
        {
            ([], _, _) => None(),
            (_, [], _) when accounts.Identities.FirstOrDefault(identity => identity.DisabledByMicrosoftStatus is not null) is { } banned => Banned(banned.Name, banned.DisabledByMicrosoftStatus),
            (_, [], _) => Disabled(Names(accounts.Identities)),
            (_, _, []) => Expired(Names(able), able.Max(identity => identity.CertificateExpiresAt)!.Value),
            _ when valid.TrueForAll(identity => identity.CertificateExpiresAt is { } end && end - run.At < Soon) => Expiring(Names(valid), valid.Max(identity => identity.CertificateExpiresAt)!.Value),
            _ => Able(Names(valid)),
        };
    }

    private static string[] Names(IEnumerable<SynchronizationIdentity> identities) => [.. identities.Select(identity => identity.Name)];

    [Pass("Enabled: {names}.")]
    private static partial Finding Able(IReadOnlyList<string> names);

    [Fail("Every account that Entra Connect signs in with is disabled: {names}.", Remedy = HowToEnable, References = [Documentation.ConnectAccounts])]
    private static partial Finding Disabled(IReadOnlyList<string> names);

    [Fail("Microsoft has disabled the application {name} ({status}).", Remedy = "Open a case with Microsoft's support: nobody else can enable it.", References = [Documentation.ApplicationIdentity])]
    private static partial Finding Banned(string name, string? status);

    [Fail(
        "The certificate that Entra Connect signs in with expired on {end}: {names}.",
        Remedy = "On the Connect server run Invoke-ADSyncApplicationCredentialRotation, or the wizard > Rotate application certificate. A scheduler that does no maintenance does not renew it: WB3008.",
        References = [Documentation.ApplicationIdentity])]
    private static partial Finding Expired(IReadOnlyList<string> names, DateTimeOffset end);

    [Warn(
        "The certificate that Entra Connect signs in with expires on {end}, and should have been renewed by now: {names}.",
        Remedy = "Look whether the scheduler does maintenance (WB3008), or renew it with the wizard > Rotate application certificate.",
        References = [Documentation.ApplicationIdentity])]
    private static partial Finding Expiring(IReadOnlyList<string> names, DateTimeOffset end);

    [Inconclusive(
        "No account of Entra Connect is in the tenant. One that signs in as an application of your own is not told from other applications.",
        Remedy = "Look it up: the wizard > View or export current configuration. Where only Cloud Sync is used, there is none: WB2008.",
        References = [Documentation.ConnectAccounts])]
    private static partial Finding None();
}
