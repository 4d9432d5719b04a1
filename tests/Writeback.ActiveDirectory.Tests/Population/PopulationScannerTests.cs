using System.Net;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.ActiveDirectory.Tests.Population;

[Collection(LabCollection.Name)]
public sealed class PopulationScannerTests(SambaLab lab)
{
    private static readonly DirectoryTarget Target = new(null, SambaLab.Dc1);

    [LabFact]
    public async Task Users_are_grouped_by_the_reason_that_writeback_would_fail_for_them()
    {
        var (scanner, domain, connector) = await PrepareAsync(1000);

        var found = await scanner.ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);

        Assert.Contains(found.Groups, group => group.Reason == PopulationReason.ResetNotGranted && group.Examples.Count == Math.Min(5, group.Count));
        Assert.Equal(["dan"], Group(found, PopulationReason.ResetDenied, "OU=Denied," + SambaLab.Contoso).Examples);
        Assert.Equal(["paul"], Group(found, PopulationReason.AttributesNotGranted, "OU=Partial," + SambaLab.Contoso).Examples);
        Assert.Equal(["blake"], Group(found, PopulationReason.InheritanceOff, "OU=Blocked," + SambaLab.Contoso).Examples);
        Assert.Equal(["sam"], found.Groups.Single(group => group.Reason == PopulationReason.ReservedCharacters).Examples);
    }

    [LabFact]
    public async Task A_base_limits_the_scan()
    {
        var (scanner, domain, connector) = await PrepareAsync(1000);

        var found = await scanner.ScanAsync(domain, connector, new PopulationScope("OU=NoRights," + SambaLab.Contoso), CancellationToken.None);

        Assert.Equal(1, found.Users);
        Assert.Equal(["nancy"], Group(found, PopulationReason.ResetNotGranted, "OU=NoRights," + SambaLab.Contoso).Examples);
    }

    [LabFact]
    public async Task A_scan_that_its_server_broke_off_goes_on_where_it_was()
    {
        var checkpoint = Path.Combine(lab.State, "checkpoint");
        var (whole, domain, connector) = await PrepareAsync(1);
        var expected = await whole.ScanAsync(domain, connector, new PopulationScope(), CancellationToken.None);
        var (interrupted, _, _) = await PrepareAsync(1);
        Frozen? frozen = null;
        interrupted.Progress = new Each(progress => frozen ??= progress.Users > expected.Users / 2 ? lab.Freeze("c1") : null);
        try
        {
            // The other controller's name is known to the lab's name servers only.
            await Assert.ThrowsAsync<LdapFailureException>(() => interrupted.ScanAsync(domain, connector, new PopulationScope(null, checkpoint), CancellationToken.None));
        }
        finally
        {
            frozen?.Dispose();
        }

        Assert.NotNull(frozen);
        Assert.True(File.Exists($"{checkpoint}.contoso.lab"));
        var (resumed, _, _) = await PrepareAsync(1);
        var read = 0;
        resumed.Progress = new Each(_ => read++);
        var found = await resumed.ScanAsync(domain, connector, new PopulationScope(null, checkpoint), CancellationToken.None);

        Assert.Equal(expected.Users, found.Users);
        Assert.Equal(expected.Groups.Select(group => (group.Reason, group.Count)), found.Groups.Select(group => (group.Reason, group.Count)));
        Assert.InRange(read, 1, (int)expected.Users - 1);
        Assert.False(File.Exists($"{checkpoint}.contoso.lab"));
    }

    [LabFact]
    public async Task Fine_grained_policies_hold_instead_of_the_domains()
    {
        // The domain wants passwords to be kept for a day; the policy of heidi does not, and only administrators may read it.
        var scope = new PopulationScope("OU=Staff," + SambaLab.Contoso);
        var (asConnector, domain, connector) = await PrepareAsync(1000);
        var (asAdministrator, _, _) = await PrepareAsync(1000, SambaLab.Administrator);

        var hidden = await asConnector.ScanAsync(domain, connector, scope, CancellationToken.None);
        var shown = await asAdministrator.ScanAsync(domain, connector, scope, CancellationToken.None);

        Assert.Equal(["heidi"], hidden.Groups.Single(group => group.Reason == PopulationReason.PolicyNotReadable).Examples);
        Assert.DoesNotContain(shown.Groups, group => group.Reason == PopulationReason.PolicyNotReadable);
        Assert.Equal(Count(hidden, PopulationReason.PasswordTooYoung), Count(shown, PopulationReason.PasswordTooYoung));
        Assert.NotEqual(0, Count(shown, PopulationReason.PasswordTooYoung));

        static long Count(PopulationOfDomain found, PopulationReason reason) => found.Groups.SingleOrDefault(group => group.Reason == reason)?.Count ?? 0;
    }

    private static PopulationGroup Group(PopulationOfDomain found, PopulationReason reason, string place)
    {
        var group = found.Groups.Single(group => group.Reason == reason);
        Assert.Equal(place, group.Place);
        return group;
    }

    private async Task<(PopulationScanner Scanner, DirectoryDomain Domain, ConnectorIdentity Connector)> PrepareAsync(int pageSize, string signInAs = SambaLab.Connector)
    {
        var access = new DirectoryAccess(TimeProvider.System) { Credential = LdapCredential.Password(signInAs, SambaLab.Password) };
        access.Options.TrustedCertificatesDirectory = lab.TrustedCertificates;
        access.Options.PageSize = pageSize;
        access.Options.RequestLimit = TimeSpan.FromSeconds(3);
        access.Options.ConnectLimit = TimeSpan.FromSeconds(3);
        access.Locator.NameServer = new IPEndPoint(IPAddress.Parse(SambaLab.Dc1), 53);
        var domain = await new DirectoryDomainProbe(access).ObserveAsync(Target, CancellationToken.None);
        var connector = await new ConnectorIdentityProbe(access).ObserveAsync(
            new ConnectorAccount(SambaLab.Connector), [new Observation<DirectoryDomain>(domain)], CancellationToken.None);
        return (new PopulationScanner(access, TimeProvider.System), domain, connector);
    }

    private sealed class Each(Action<PopulationProgress> take) : IProgress<PopulationProgress>
    {
        public void Report(PopulationProgress value) => take(value);
    }
}
