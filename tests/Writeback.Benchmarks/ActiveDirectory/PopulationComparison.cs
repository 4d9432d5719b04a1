using System.Diagnostics;
using System.DirectoryServices.Protocols;
using System.Globalization;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Benchmarks.ActiveDirectory;

/// <summary>
/// The population scan beside <c>ldapsearch</c>, which fetches the same attributes of the same users in pages of the same size and throws them
/// away; and the scan without a server, over pages that were recorded from one, again and again. See <c>population.sh</c>.
/// </summary>
internal static class PopulationComparison
{
    private const string Users = "(&(objectCategory=person)(objectClass=user))";
    private const SecurityMasks OwnerAndDacl = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl;
    private const int Recorded = 5_000;

    // SEQUENCE { INTEGER 7 }: owner, group and DACL, [MS-ADTS] 3.1.1.3.4.1.11.
    private const string DescriptorFlags = "!1.2.840.113556.1.4.801=::MAMCAQc=";

    public static async Task RunAsync(string server, string authorities, string signInAs, string passwordFile, int rounds, int replayed)
    {
        var access = new DirectoryAccess(TimeProvider.System) { Credential = LdapCredential.Password(signInAs, (await File.ReadAllTextAsync(passwordFile)).Trim()) };
        access.Options.TrustedCertificatesDirectory = authorities;
        access.Options.RequestLimit = TimeSpan.FromMinutes(5);
        var domain = await new DirectoryDomainProbe(access).ObserveAsync(new DirectoryTarget(null, server), CancellationToken.None);
        var connector = await new ConnectorIdentityProbe(access).ObserveAsync(new ConnectorAccount(signInAs), [new Observation<DirectoryDomain>(domain)], CancellationToken.None);
        await using var client = await access.ConnectAsync(new LdapServer(server), CancellationToken.None);
        var ages = await PasswordAges.FindAsync(client, domain, CancellationToken.None);
        var judge = new PopulationJudge(connector.TokenIn(domain.Name)!, ages, DateTimeOffset.UtcNow);

        var (theirs, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var found = await new PopulationScanner(access, TimeProvider.System).ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);
            ours.Add(found.Users / Stopwatch.GetElapsedTime(start).TotalSeconds);
            start = Stopwatch.GetTimestamp();
            await SearchAsync(server, authorities, signInAs, passwordFile, domain.DistinguishedName, judge.Attributes);
            theirs.Add(found.Users / Stopwatch.GetElapsedTime(start).TotalSeconds);
            Write($"round {round + 1}: {found.Users} users, scan {ours[^1]:0} a second, ldapsearch {theirs[^1]:0} a second");
        }

        Write($"median: scan {Median(ours):0}, ldapsearch {Median(theirs):0} users a second, ratio {Median(ours) / Median(theirs):0.00}, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        await ReplayAsync(await RecordAsync(client, domain, judge), judge, replayed);
    }

    private static async Task ReplayAsync(List<LdapEntry> pages, PopulationJudge judge, int count)
    {
        var heaps = new List<long>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var checkpoint = await PopulationScanner.CountAsync(Again(pages, count), judge, new PopulationCheckpoint { Scan = "", Users = 0, Tallies = [] }, "OU=Replayed", users =>
        {
            if (users % 10_000 == 0)
            {
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        });
        var elapsed = Stopwatch.GetElapsedTime(start);
        Write($"replayed: {checkpoint.Users} users, {checkpoint.Users / elapsed.TotalSeconds:0} a second, {(GC.GetAllocatedBytesForCurrentThread() - before) / checkpoint.Users} bytes allocated a user");
        Write($"heap after each 10,000: {string.Join(' ', heaps.Select(heap => (heap / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture)))} MB");
    }

    private static async IAsyncEnumerable<LdapEntry> Again(List<LdapEntry> pages, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var entry = pages[index % pages.Count];

            // As it comes from a server: objects of its own.
            yield return new LdapEntry(entry.DistinguishedName, entry.Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value)));
        }

        await Task.CompletedTask;
    }

    private static async Task<List<LdapEntry>> RecordAsync(LdapClient client, DirectoryDomain domain, PopulationJudge judge)
    {
        var pages = new List<LdapEntry>();
        await foreach (var entry in client.SearchAsync(
            new LdapSearch(domain.DistinguishedName, SearchScope.Subtree, Users, judge.Attributes) { Descriptor = OwnerAndDacl }, CancellationToken.None))
        {
            pages.Add(entry);
            if (pages.Count == Recorded)
            {
                break;
            }
        }

        return pages;
    }

    private static async Task SearchAsync(string server, string authorities, string signInAs, string passwordFile, string place, IReadOnlyList<string> attributes)
    {
        var arguments = new[]
        {
            "-c", "out=$1; shift; exec ldapsearch \"$@\" >\"$out\"", "ldapsearch", "/dev/null",
            "-LLL", "-x", "-H", $"ldaps://{server}", "-D", signInAs, "-y", passwordFile, "-b", place, "-s", "sub", "-E", "pr=1000/noprompt", "-E", DescriptorFlags, Users,
        };
        var start = new ProcessStartInfo("/bin/bash", [.. arguments, .. attributes]);
        start.Environment["LDAPTLS_CACERT"] = Path.Combine(authorities, "ca.pem");
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ldapsearch ended with {process.ExitCode}.");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
