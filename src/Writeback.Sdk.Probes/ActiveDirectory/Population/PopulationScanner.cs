using System.DirectoryServices.Protocols;
using System.Text.Json;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>
/// Goes through all users of a domain, container by container and page by page: no more than two pages are in memory. After each
/// container it knows where to go on, on another domain controller where one fails.
/// </summary>
/// <param name="access">How to get at domains.</param>
/// <param name="timeProvider">The clock of rates and ages.</param>
public sealed class PopulationScanner(DirectoryAccess access, TimeProvider timeProvider)
{
    private const string Users = "(&(objectCategory=person)(objectClass=user))";
    private const string Containers = "(|(objectClass=organizationalUnit)(objectClass=container)(objectClass=builtinDomain)(objectClass=domainDNS))";
    private const int MaxServers = 3;

    private readonly Dictionary<string, PopulationCheckpoint> _checkpoints = new(StringComparer.Ordinal);

    /// <summary>Is told how far a scan is, after each page or so; null for nobody.</summary>
    public IProgress<PopulationProgress>? Progress { get; set; }

    /// <summary>Scans a domain, or goes on with a scan that was interrupted.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="connector">The connector account.</param>
    /// <param name="scope">What to look at.</param>
    /// <param name="cancellationToken">Ends it; what is finished is kept in the checkpoint.</param>
    /// <exception cref="LdapFailureException">No domain controller could be read.</exception>
    public async Task<PopulationOfDomain> ScanAsync(DirectoryDomain domain, ConnectorIdentity connector, PopulationScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(connector);
        ArgumentNullException.ThrowIfNull(scope);
        var run = new Run(domain, connector.TokenIn(domain.Name)!, scope, $"{domain.Name}|{connector.Sid}|{scope.Base}", timeProvider.GetTimestamp());
        var server = DirectoryUserProbe.ServerOf(domain);
        var others = domain.Controllers.Where(other => !other.IsReadOnly && !other.Host.Equals(domain.Server, StringComparison.OrdinalIgnoreCase)).Select(other => server with { Host = other.Host });
        LdapFailureException? last = null;
        foreach (var candidate in others.Prepend(server).Take(MaxServers))
        {
            try
            {
                var checkpoint = await ScanAsync(candidate, run, await LoadAsync(run, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                Forget(run);
                return new PopulationOfDomain(domain.Name, checkpoint.Users, [.. checkpoint.Tallies.OrderBy(tally => tally.Key).Select(tally => tally.Value.ToGroup(tally.Key))]);
            }
            catch (LdapFailureException exception) when (exception.Failure.Cause is LdapCause.Disconnected or LdapCause.TimedOut or LdapCause.Unreachable or LdapCause.Busy)
            {
                last = exception;
            }
        }

        throw last!;
    }

    private async Task<PopulationCheckpoint> ScanAsync(LdapServer server, Run run, PopulationCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var client = await access.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            var ages = await PasswordAges.FindAsync(client, run.Domain, cancellationToken).ConfigureAwait(false);
            var judge = new PopulationJudge(run.Token, ages, timeProvider.GetUtcNow());
            var containers = await FindContainersAsync(client, run.Scope.Base ?? run.Domain.DistinguishedName, cancellationToken).ConfigureAwait(false);
            var left = containers.Where(container => string.CompareOrdinal(container, checkpoint.LastContainer) > 0).ToList();
            for (var index = 0; index < left.Count; index++)
            {
                checkpoint = await ScanAsync(client, run, judge, checkpoint, left[index], (double)(containers.Count - left.Count + index) / containers.Count, cancellationToken).ConfigureAwait(false);
                await KeepAsync(run, checkpoint, cancellationToken).ConfigureAwait(false);
            }
        }

        return checkpoint;
    }

    private Task<PopulationCheckpoint> ScanAsync(
        LdapClient client, Run run, PopulationJudge judge, PopulationCheckpoint checkpoint, string container, double done, CancellationToken cancellationToken)
    {
        var search = new LdapSearch(container, SearchScope.OneLevel, Users, judge.Attributes) { Descriptor = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl };
        return CountAsync(client.SearchAsync(search, cancellationToken), judge, checkpoint, container, users =>
        {
            if (users % access.Options.PageSize == 0)
            {
                Tell(run, users - run.UsersBefore, done);
            }
        });
    }

    /// <summary>Counts the users of a container, which counts once it is finished: what an interruption leaves of it is not kept.</summary>
    internal static async Task<PopulationCheckpoint> CountAsync(
        IAsyncEnumerable<LdapEntry> entries, PopulationJudge judge, PopulationCheckpoint checkpoint, string container, Action<long> counted)
    {
        var tallies = checkpoint.Tallies.ToDictionary(tally => tally.Key, tally => tally.Value.Copy());
        var users = checkpoint.Users;
        await foreach (var user in entries.ConfigureAwait(false))
        {
            users++;
            if (judge.Judge(user) is { } reason)
            {
                if (!tallies.TryGetValue(reason, out var tally))
                {
                    tallies[reason] = tally = new PopulationTally();
                }

                tally.Add(user, container);
            }

            counted(users);
        }

        return checkpoint with { LastContainer = container, Users = users, Tallies = tallies };
    }

    private void Tell(Run run, long users, double done)
    {
        var elapsed = timeProvider.GetElapsedTime(run.Start);
        Progress?.Report(new PopulationProgress(
            run.Domain.Name, users, users / Math.Max(0.001, elapsed.TotalSeconds), done > 0 ? elapsed * ((1 - done) / done) : null));
    }

    private static async Task<List<string>> FindContainersAsync(LdapClient client, string root, CancellationToken cancellationToken)
    {
        var containers = new List<string>();
        await foreach (var container in client.SearchAsync(new LdapSearch(root, SearchScope.Subtree, Containers, "1.1"), cancellationToken).ConfigureAwait(false))
        {
            containers.Add(container.DistinguishedName);
        }

        containers.Sort(StringComparer.Ordinal);
        return containers;
    }

    private async Task<PopulationCheckpoint> LoadAsync(Run run, CancellationToken cancellationToken)
    {
        if (!_checkpoints.TryGetValue(run.Name, out var found) && run.CheckpointFile is { } file && File.Exists(file))
        {
            try
            {
                var stream = File.OpenRead(file);
                await using (stream.ConfigureAwait(false))
                {
                    found = await JsonSerializer.DeserializeAsync(stream, PopulationJson.Default.PopulationCheckpoint, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (JsonException)
            {
                // A damaged file is no reason not to scan: it is begun anew.
            }
        }

        found = found?.Scan == run.Name ? found : null;
        run.UsersBefore = found?.Users ?? 0;
        return found ?? new PopulationCheckpoint { Scan = run.Name, Users = 0, Tallies = [] };
    }

    private async Task KeepAsync(Run run, PopulationCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        _checkpoints[run.Name] = checkpoint;
        if (run.CheckpointFile is not { } file)
        {
            return;
        }

        // Whole or not at all, and for the owner alone: it names users.
        var temporary = file + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(temporary, options);
        await using (stream.ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(stream, checkpoint, PopulationJson.Default.PopulationCheckpoint, cancellationToken).ConfigureAwait(false);
        }

        File.Move(temporary, file, overwrite: true);
    }

    private void Forget(Run run)
    {
        _checkpoints.Remove(run.Name);
        if (run.CheckpointFile is { } file)
        {
            File.Delete(file);
        }
    }

    private sealed record Run(DirectoryDomain Domain, SecurityToken Token, PopulationScope Scope, string Name, long Start)
    {
        public long UsersBefore { get; set; }

        // One for each domain: scans of several domains take turns, but an interrupted one is not the only one.
        public string? CheckpointFile => Scope.CheckpointFile is { } file ? $"{file}.{Domain.Name}" : null;
    }
}
