using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>
/// Resets the test user's password in the cloud and follows it to the directory. It changes something: only when told, only the test user's password, and for
/// nobody who has a role or is protected.
/// </summary>
/// <param name="access">The way to Graph.</param>
/// <param name="directory">The way to the directory.</param>
/// <param name="timeProvider">The clock of the time line.</param>
[Probe, Retry(0), Timeout("00:03:00", Total = "00:03:00")]
[GraphPermission(Permission, Grant = PermissionGrant.Delegated)]
[GraphPermission(Directory)]
public sealed class WritebackLoopProbe(GraphAccess access, DirectoryAccess directory, TimeProvider timeProvider)
{
    private const string Permission = "UserAuthenticationMethod.ReadWrite.All";

    private const string Directory = "Directory.Read.All";

    // An engine answers within seconds, and a message that waits for one is dropped after minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // What the cloud calls done is in the directory, unless it is none of ours.
    private static readonly TimeSpan PatienceAfterwards = TimeSpan.FromSeconds(15);

    private static readonly GraphNeed Need = new(Texts.WhatReset, [Permission, Directory], "Authentication Administrator");

    /// <summary>Resets the password and follows it.</summary>
    /// <param name="request">Whether it may.</param>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in: that of a person.</param>
    /// <param name="account">The test user in the tenant.</param>
    /// <param name="roles">The roles of the test user.</param>
    /// <param name="user">The test user in the directory.</param>
    /// <param name="domains">The domains, to find the PDC emulator.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ObservationException">Nothing was changed, or what became of it is not known.</exception>
    public Task<WritebackLoop> ObserveAsync(
        CanaryRequest request, TenantTarget target, TenantSignIn signIn, TestUserAccount account, TestUserRoles roles, DirectoryUser user,
        IReadOnlyList<Observation<DirectoryDomain>> domains, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(signIn);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(domains);
        if (!request.AllowChanges)
        {
            throw Refused("NotAllowed", Texts.LoopNotAllowed);
        }

        var id = EnsureFit(signIn, account, roles, user);
        var domain = domains.Select(known => known.Value).OfType<DirectoryDomain>().FirstOrDefault(known => known.Name.Equals(user.Domain, StringComparison.OrdinalIgnoreCase));
        var server = domain?.PdcEmulator is { } emulator
            ? new LdapServer(emulator, domain.Target.Transport, domain.Target.Port)
            : throw Refused("NoPdcEmulator", Texts.LoopNoEmulator(user.Domain));
        return access.TalkAsync(target, signIn, Need, (graph, token) => FollowAsync(graph, id, user, server, token), cancellationToken);
    }

    /// <summary>Refuses whoever is no test user.</summary>
    private static string EnsureFit(TenantSignIn signIn, TestUserAccount account, TestUserRoles roles, DirectoryUser user) => (account.Account.User, roles.RoleDefinitionIds) switch
    {
        _ when signIn.Kind == SignInKind.Application => throw Refused("Application", Texts.LoopApplication),
        (null, _) => throw Refused("NoUser", Texts.LoopNoUser),
        (_, null or [_, ..]) => throw Refused("HasRole", Texts.LoopHasRole(roles.RoleDefinitionIds?.Count ?? 0)),
        ({ OnPremisesSyncEnabled: not true }, _) => throw Refused("CloudOnly", Texts.LoopCloudOnly),
        ({ AccountEnabled: false }, _) => throw Refused("Disabled", Texts.LoopDisabled),
        ({ OnPremisesSecurityIdentifier: { } sid }, _) when !sid.Equals(user.Sid, StringComparison.OrdinalIgnoreCase) => throw Refused("OtherAccount", Texts.LoopOtherAccount),
        _ when user.AdminCount > 0 => throw Refused("Protected", Texts.LoopProtected),
        ({ } found, _) => found.Id,
    };

    private static ObservationException Refused(string code, LocalizableText why)
        => new(new ObservationFailure(FailureKind.Denied, nameof(WritebackLoop), code, why));

    private async Task<WritebackLoop> FollowAsync(GraphConversation graph, string id, DirectoryUser user, LdapServer server, CancellationToken cancellationToken)
    {
        await EnsureNoRoleAsync(graph, id, cancellationToken).ConfigureAwait(false);
        var watch = new PasswordArrival(directory, timeProvider);
        var before = await TalkAsync(() => watch.ReadAsync(server, user.DistinguishedName, cancellationToken)).ConfigureAwait(false);
        var password = GeneratedPassword.Create(user.Policy, user.Name);
        var line = new LoopLine(timeProvider);
        var reset = new CloudReset(graph, id, timeProvider);

        var request = line.Begin(LoopLegName.Request);
        var location = await reset.StartAsync(password, cancellationToken).ConfigureAwait(false);
        request.End("accepted");

        // Both are watched at once: the directory has it before the cloud has heard of that.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var directoryPatience = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        using var timer = timeProvider.CreateTimer(_ => patience.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        var arrival = ArriveAsync(line.Begin(LoopLegName.Directory), token => watch.WaitAsync(server, user.DistinguishedName, before, TimeSpan.MaxValue, token), directoryPatience.Token);
        var (status, detail) = await CompleteAsync(line.Begin(LoopLegName.Operation), reset, location, patience.Token).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        if (status != "succeeded")
        {
            await directoryPatience.CancelAsync().ConfigureAwait(false);
        }

        using var rest = timeProvider.CreateTimer(_ => directoryPatience.Cancel(), null, PatienceAfterwards, Timeout.InfiniteTimeSpan);
        await arrival.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        if (status == "succeeded" || line.HasEnded(LoopLegName.Directory))
        {
            var signIn = line.Begin(LoopLegName.SignIn);
            var failure = await watch.VerifyAsync(server, user.DistinguishedName, password, cancellationToken).ConfigureAwait(false);
            signIn.End(failure?.Code, succeeded: failure is null);
        }

        return new WritebackLoop
        {
            User = user.Name,
            Server = server.Host,
            StartedAt = line.StartedAt,
            OperationStatus = status,
            OperationDetail = detail,
            Legs = line.ToEvidence(),
            Exchange = graph.ToEvidence(),
        };
    }

    /// <summary>Roles by way of a group are not among those that are assigned to the user.</summary>
    private static async Task EnsureNoRoleAsync(GraphConversation graph, string id, CancellationToken cancellationToken)
    {
        var roles = await graph.Client.Users[id].TransitiveMemberOf.GraphDirectoryRole.GetAsync(
            request =>
            {
                // To ask for one type of what is transitive is an advanced query.
                request.Headers.Add("ConsistencyLevel", "eventual");
                request.QueryParameters.Count = true;
                request.QueryParameters.Select = ["id"];
            },
            cancellationToken).ConfigureAwait(false)
            ?? throw GraphFailures.NoBody();
        if (roles.Value is [_, ..])
        {
            throw Refused("HasRole", Texts.LoopHasRoleOfGroup);
        }
    }

    private static async Task<(string? Status, string? Detail)> CompleteAsync(LoopLine.Leg leg, CloudReset reset, string location, CancellationToken cancellationToken)
    {
        (string? Status, string? Detail) last = (null, null);
        try
        {
            await reset.FollowAsync(location, (status, detail) => last = (status, detail), cancellationToken).ConfigureAwait(false);
            leg.End(last.Status);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            leg.End(last.Status, succeeded: false);
        }

        return last;
    }

    /// <summary>A directory that cannot be asked any more is a part of the way that did not come to its end.</summary>
    private static async Task ArriveAsync(LoopLine.Leg leg, Func<CancellationToken, Task> arrive, CancellationToken cancellationToken)
    {
        try
        {
            await arrive(cancellationToken).ConfigureAwait(false);
            leg.End(null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            leg.End("unchanged", succeeded: false);
        }
        catch (LdapFailureException exception)
        {
            leg.End(exception.Failure.Code, succeeded: false);
        }
    }

    private static async Task<T> TalkAsync<T>(Func<Task<T>> talk)
    {
        try
        {
            return await talk().ConfigureAwait(false);
        }
        catch (LdapFailureException exception)
        {
            throw exception.ToObservation();
        }
    }
}
