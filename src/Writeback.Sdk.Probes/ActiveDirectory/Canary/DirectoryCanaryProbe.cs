using System.DirectoryServices.Protocols;
using System.Text;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>
/// Resets the test user's password as the connector account would, on the domain controller that it would use, sees it arrive, and
/// restores what it can. Not without leave, and not for a user who is privileged. The new password is known to nobody but this class.
/// </summary>
/// <param name="access">How to get at the domain: as the connector account.</param>
/// <param name="settings">What else it needs.</param>
/// <param name="timeProvider">The clock.</param>
[Probe, Retry(0), Timeout("00:05:00", Total = "00:05:00")]
[DirectoryPermission("Reset Password on the test user, as the connector account")]
public sealed class DirectoryCanaryProbe(DirectoryAccess access, CanarySettings settings, TimeProvider timeProvider)
{
    // The policy-hints control and its deprecated name: [MS-ADTS] 3.1.1.3.4.1.27 and .31. Its value: enforce history and minimum age.
    private static readonly string[] PolicyHints = ["1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066"];
    private static readonly byte[] EnforceHistory = [0x30, 3, 2, 1, 1];

    private readonly PasswordArrival _arrival = new(access, timeProvider);

    /// <summary>Resets the password, or says what that would be.</summary>
    /// <param name="request">Whether something may be changed.</param>
    /// <param name="user">The test user.</param>
    /// <param name="connector">The connector account.</param>
    /// <param name="domains">The domains.</param>
    /// <param name="forests">Which domain controllers Connect uses, where that is known.</param>
    /// <param name="cancellationToken">Ends it; what was changed is restored all the same.</param>
    public async Task<DirectoryCanary> ObserveAsync(
        CanaryRequest request,
        DirectoryUser user,
        ConnectorIdentity connector,
        IReadOnlyList<Observation<DirectoryDomain>> domains,
        Observation<ConnectedForests> forests,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(connector);
        ArgumentNullException.ThrowIfNull(domains);
        ArgumentNullException.ThrowIfNull(forests);
        var domain = domains.Select(observation => observation.Value).OfType<DirectoryDomain>().First(domain => domain.Name == user.Domain);
        var server = ServerFor(domain, forests.Value);
        var canary = new DirectoryCanary
        {
            User = user.Name,
            Account = connector.Name,
            Server = server.Host,
            PdcEmulator = domain.PdcEmulator,
            Refusal = RefusalOf(user, connector, server),
            IsDryRun = !request.AllowChanges,
            IsPasswordKnown = settings.UserPassword is not null,
            Steps = [],
        };
        try
        {
            return canary.Refusal is null ? await AskAsync(canary, server, domain, user, connector, cancellationToken).ConfigureAwait(false) : canary;
        }
        catch (LdapFailureException exception)
        {
            throw exception.ToObservation();
        }
    }

    private static CanaryRefusal? RefusalOf(DirectoryUser user, ConnectorIdentity connector, LdapServer server)
        => user.AdminCount > 0 || ProtectedGroups.IsProtectedAccount(user.Sid) || user.Groups.Any(group => ProtectedGroups.NameOf(group) is not null) ? CanaryRefusal.Privileged
            : user.Sid == connector.Sid ? CanaryRefusal.ConnectorItself
            : user.IsDisabled ? CanaryRefusal.Disabled
            : user.IsLocked ? CanaryRefusal.Locked
            : user.IsSmartCardRequired ? CanaryRefusal.SmartCardRequired
            : server.Transport == LdapTransport.ClearText ? CanaryRefusal.NotEncrypted
            : null;

    private static LdapServer ServerFor(DirectoryDomain domain, ConnectedForests? forests)
    {
        var described = DirectoryUserProbe.ServerOf(domain);
        var connected = forests?.Domains.FirstOrDefault(other => other.Name.Equals(domain.Name, StringComparison.OrdinalIgnoreCase));
        var host = (connected?.PreferredDomainControllers ?? []).Append(connected?.LastDomainController).OfType<string>()
            .FirstOrDefault(host => domain.Controllers.Any(controller => !controller.IsReadOnly && controller.Host.Equals(host, StringComparison.OrdinalIgnoreCase)));
        return host is null ? described : described with { Host = host };
    }

    /// <summary>Looks whether the server is ready for it, and goes on where changes are allowed.</summary>
    private async Task<DirectoryCanary> AskAsync(
        DirectoryCanary canary, LdapServer server, DirectoryDomain domain, DirectoryUser user, ConnectorIdentity connector, CancellationToken cancellationToken)
    {
        var client = await access.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            // The SIDs of whoever is signed in, the account's own among them: [MS-ADTS] 3.1.1.3.2.
            var root = await client.FindAsync(LdapSearch.ForObject("", "tokenGroups", "supportedControl"), cancellationToken).ConfigureAwait(false);
            if (root?.Bytes("tokenGroups").Any(sid => Security.Sid.TryRead(sid, out var own) && own.ToString() == connector.Sid) != true)
            {
                return canary with { Refusal = CanaryRefusal.NotConnectorAccount };
            }

            var hints = PolicyHints.FirstOrDefault(root.Texts("supportedControl").Contains);
            var before = await _arrival.ReadAsync(server, user.DistinguishedName, cancellationToken).ConfigureAwait(false);
            canary = canary with { UsesPolicyHints = hints is not null };
            if (canary.IsDryRun)
            {
                return canary with { Steps = [.. Plan(canary, before).Select(action => new CanaryStep(action, action is CanaryAction.Arrive or CanaryAction.SignInOnEmulator ? canary.PdcEmulator! : canary.Server, null, TimeSpan.Zero))] };
            }

            if (settings.UserPassword is { } known
                && await _arrival.VerifyAsync(server, user.DistinguishedName, known, cancellationToken).ConfigureAwait(false) is not null)
            {
                return canary with { Refusal = CanaryRefusal.WrongUserPassword };
            }

            var steps = new List<CanaryStep>();
            await ResetAsync(canary, client, hints, domain, user, before, steps, cancellationToken).ConfigureAwait(false);
            return canary with { Steps = steps };
        }
    }

    private async Task ResetAsync(
        DirectoryCanary canary, LdapClient client, string? hints, DirectoryDomain domain, DirectoryUser user, long? before, List<CanaryStep> steps, CancellationToken cancellationToken)
    {
        var password = GeneratedPassword.Create(user.Policy, user.Name, LdapText.FirstValue(user.DistinguishedName));
        DirectoryControl[] controls = hints is null ? [] : [new DirectoryControl(hints, EnforceHistory, isCritical: true, serverSide: true)];
        var reset = await StepAsync(CanaryAction.Reset, canary.Server, steps, () => SetAsync(client, user, password, controls)).ConfigureAwait(false);
        if (reset.Failure is { Cause: not (LdapCause.TimedOut or LdapCause.Disconnected) })
        {
            return;
        }

        // From here on something has changed, or may have: whatever happens, what can be restored is.
        try
        {
            if (reset.Failure is null)
            {
                await VerifyAsync(canary, client.Server, domain, user, password, before, steps, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await RestoreAsync(canary, client.Server, user, before, steps).ConfigureAwait(false);
        }
    }

    private async Task VerifyAsync(
        DirectoryCanary canary, LdapServer server, DirectoryDomain domain, DirectoryUser user, string password, long? before, List<CanaryStep> steps, CancellationToken cancellationToken)
    {
        _ = await StepAsync(CanaryAction.SignIn, server.Host, steps, () => _arrival.VerifyAsync(server, user.DistinguishedName, password, cancellationToken)).ConfigureAwait(false);
        if (!HasOtherEmulator(canary))
        {
            return;
        }

        var emulator = new LdapServer(canary.PdcEmulator!, domain.Target.Transport, domain.Target.Port);
        var arrival = await StepAsync(CanaryAction.Arrive, emulator.Host, steps, async () =>
            await _arrival.WaitAsync(emulator, user.DistinguishedName, before, settings.Patience, cancellationToken).ConfigureAwait(false) is null
                ? new LdapFailure(LdapCause.TimedOut)
                : null).ConfigureAwait(false);
        if (arrival.Failure is null)
        {
            _ = await StepAsync(CanaryAction.SignInOnEmulator, emulator.Host, steps, () => _arrival.VerifyAsync(emulator, user.DistinguishedName, password, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Restores what can be, over a connection of its own: the other one may be what failed. Not to be cancelled: its calls have limits.</summary>
    private async Task RestoreAsync(DirectoryCanary canary, LdapServer server, DirectoryUser user, long? before, List<CanaryStep> steps)
    {
        if (settings.UserPassword is { } known)
        {
            // Without the policy hints: the password is in the history by now.
            _ = await StepAsync(CanaryAction.RestorePassword, canary.Server, steps, () => WithClientAsync(server, client => SetAsync(client, user, known, []))).ConfigureAwait(false);
        }

        if (before == 0)
        {
            _ = await StepAsync(CanaryAction.RestoreMustChange, canary.Server, steps, () => WithClientAsync(server, async client =>
            {
                await client.ReplaceAsync(user.DistinguishedName, [new("pwdLastSet", "0")], [], CancellationToken.None).ConfigureAwait(false);
                return null;
            })).ConfigureAwait(false);
        }
    }

    private IEnumerable<CanaryAction> Plan(DirectoryCanary canary, long? before)
    {
        yield return CanaryAction.Reset;
        yield return CanaryAction.SignIn;
        if (HasOtherEmulator(canary))
        {
            yield return CanaryAction.Arrive;
            yield return CanaryAction.SignInOnEmulator;
        }

        if (settings.UserPassword is not null)
        {
            yield return CanaryAction.RestorePassword;
        }

        if (before == 0)
        {
            yield return CanaryAction.RestoreMustChange;
        }
    }

    private static bool HasOtherEmulator(DirectoryCanary canary) => canary.PdcEmulator is { } emulator && !emulator.Equals(canary.Server, StringComparison.OrdinalIgnoreCase);

    private static async Task<LdapFailure?> SetAsync(LdapClient client, DirectoryUser user, string password, DirectoryControl[] controls)
    {
        // Not cancellable: whether the password is the new one would not be known.
        await client.ReplaceAsync(user.DistinguishedName, [new("unicodePwd", Encoding.Unicode.GetBytes($"\"{password}\""))], controls, CancellationToken.None).ConfigureAwait(false);
        return null;
    }

    private async Task<LdapFailure?> WithClientAsync(LdapServer server, Func<LdapClient, Task<LdapFailure?>> talk)
    {
        var client = await access.ConnectAsync(server, CancellationToken.None).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            return await talk(client).ConfigureAwait(false);
        }
    }

    private async Task<CanaryStep> StepAsync(CanaryAction action, string server, List<CanaryStep> steps, Func<Task<LdapFailure?>> work)
    {
        var start = timeProvider.GetTimestamp();
        LdapFailure? failure;
        try
        {
            failure = await work().ConfigureAwait(false);
        }
        catch (LdapFailureException exception)
        {
            failure = exception.Failure;
        }

        var step = new CanaryStep(action, server, failure, timeProvider.GetElapsedTime(start));
        steps.Add(step);
        settings.Progress?.Report(step);
        return step;
    }
}
