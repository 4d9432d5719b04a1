using System.DirectoryServices.Protocols;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Describes a domain: asks one of its domain controllers, and the name servers.</summary>
/// <param name="access">How to get at it.</param>
[Probe, Retry(1), Timeout("00:00:40", Total = "00:01:20")]
[DirectoryPermission("Read all properties, as every account of the domain may")]
public sealed class DirectoryDomainProbe(DirectoryAccess access)
{
    // SERVER_TRUST_ACCOUNT and PARTIAL_SECRETS_ACCOUNT: [MS-ADTS] 2.2.16.
    private const int ServerTrustAccount = 0x2000;
    private const long PartialSecretsAccount = 0x04000000;

    // A crossRef of a domain: FLAG_CR_NTDS_NC | FLAG_CR_NTDS_DOMAIN, [MS-ADTS] 2.2.10.
    private const int CrossReferenceOfDomain = 3;

    private const int GlobalCatalogOption = 1;

    /// <summary>Describes one domain.</summary>
    /// <param name="target">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DirectoryDomain> ObserveAsync([Each] DirectoryTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ObservationException? last = null;
        foreach (var host in await FindServersAsync(target, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                return await access.TalkAsync(
                    new LdapServer(host, target.Transport, target.Port),
                    (client, token) => DescribeAsync(client, target, token),
                    cancellationToken).ConfigureAwait(false);
            }
            catch (ObservationException exception) when (exception.IsTransient || exception.Failure.Kind is FailureKind.Unavailable)
            {
                // Another server of the domain may answer; what it refuses, all refuse.
                last = exception;
            }
        }

        throw last ?? new ObservationException(new ObservationFailure(
            FailureKind.Unavailable, nameof(ServiceRecords), null, Texts.NoDomainController(target.Domain)));
    }

    private async Task<IReadOnlyList<string>> FindServersAsync(DirectoryTarget target, CancellationToken cancellationToken)
        => target.Server is { } server ? [server] : [.. (await access.Locator.FindControllersAsync(target.Domain!, cancellationToken).ConfigureAwait(false)).Hosts.Take(3)];

    private async Task<DirectoryDomain> DescribeAsync(LdapClient client, DirectoryTarget target, CancellationToken cancellationToken)
    {
        var root = await client.FindAsync(
            LdapSearch.ForObject(
                "", "defaultNamingContext", "rootDomainNamingContext", "configurationNamingContext", "schemaNamingContext", "namingContexts", "dnsHostName", "domainFunctionality", "forestFunctionality"),
            cancellationToken).ConfigureAwait(false);
        if (root?.Text("defaultNamingContext") is not { } name || root.Text("configurationNamingContext") is not { } configuration)
        {
            throw new LdapFailureException(client.Server, new LdapFailure(LdapCause.Malformed));
        }

        var domain = LdapText.DomainOf(name);
        var head = await client.FindAsync(
            LdapSearch.ForObject(
                name, "objectSid", "fSMORoleOwner", "minPwdAge", "maxPwdAge", "minPwdLength", "pwdHistoryLength", "pwdProperties", "lockoutThreshold", "nTSecurityDescriptor") with
            {
                Descriptor = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl,
            },
            cancellationToken).ConfigureAwait(false) ?? throw new LdapFailureException(client.Server, new LdapFailure(LdapCause.NoSuchObject, 32));
        var samServer = await client.FindAsync(
            LdapSearch.ForObject($"CN=Server,CN=System,{name}", "nTSecurityDescriptor") with { Descriptor = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl },
            cancellationToken).ConfigureAwait(false);
        return new DirectoryDomain
        {
            Target = target,
            Name = domain,
            DistinguishedName = name,
            Sid = head.Sid("objectSid")?.ToString(),
            Forest = LdapText.DomainOf(root.Text("rootDomainNamingContext") ?? name),
            Server = root.Text("dnsHostName") ?? client.Server.Host,
            DomainLevel = (int?)root.Number("domainFunctionality"),
            ForestLevel = (int?)root.Number("forestFunctionality"),
            NamingContexts = [.. root.Texts("namingContexts").Order(StringComparer.OrdinalIgnoreCase)],
            ForestDomains = await FindDomainsAsync(client, configuration, cancellationToken).ConfigureAwait(false),
            Roles = await FindRolesAsync(client, name, configuration, root.Text("schemaNamingContext"), cancellationToken).ConfigureAwait(false),
            PdcRecords = await access.Locator.FindPdcAsync(domain, cancellationToken).ConfigureAwait(false),
            Controllers = await FindControllersAsync(client, name, configuration, cancellationToken).ConfigureAwait(false),
            Trusts = await FindTrustsAsync(client, name, cancellationToken).ConfigureAwait(false),
            Policy = PolicyOf(head, domain),
            Descriptor = head.Bytes("nTSecurityDescriptor") is [var descriptor, ..] ? new RecordedDescriptor(descriptor) : default,
            SamServerDescriptor = samServer?.Bytes("nTSecurityDescriptor") is [var ofSamServer, ..] ? new RecordedDescriptor(ofSamServer) : default,
            PreWindows2000Members = await FindPreWindows2000MembersAsync(client, name, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<IReadOnlyList<string>> FindDomainsAsync(LdapClient client, string configuration, CancellationToken cancellationToken)
    {
        var domains = new List<string>();
        var search = new LdapSearch($"CN=Partitions,{configuration}", SearchScope.OneLevel, $"(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:={CrossReferenceOfDomain}))", "dnsRoot");
        await foreach (var reference in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            domains.AddRange(reference.Texts("dnsRoot"));
        }

        domains.Sort(StringComparer.OrdinalIgnoreCase);
        return domains;
    }

    private static async Task<IReadOnlyList<RoleOwner>> FindRolesAsync(
        LdapClient client, string domain, string configuration, string? schema, CancellationToken cancellationToken)
    {
        (FsmoRole Role, string? Holder)[] places =
        [
            (FsmoRole.PdcEmulator, domain),
            (FsmoRole.RidMaster, $"CN=RID Manager$,CN=System,{domain}"),
            (FsmoRole.InfrastructureMaster, $"CN=Infrastructure,{domain}"),
            (FsmoRole.SchemaMaster, schema),
            (FsmoRole.DomainNamingMaster, $"CN=Partitions,{configuration}"),
        ];
        var roles = new List<RoleOwner>(places.Length);
        foreach (var (role, place) in places)
        {
            roles.Add(new RoleOwner(role, place is null ? null : await FindRoleAsync(client, place, cancellationToken).ConfigureAwait(false)));
        }

        return roles;
    }

    private static async Task<string?> FindRoleAsync(LdapClient client, string place, CancellationToken cancellationToken)
    {
        // The owner is the settings object of a server, whose parent has the name.
        var owner = (await client.FindAsync(LdapSearch.ForObject(place, "fSMORoleOwner"), cancellationToken).ConfigureAwait(false))?.Text("fSMORoleOwner");
        return owner is not null && LdapText.Parent(owner) is { } server
            ? (await client.FindAsync(LdapSearch.ForObject(server, "dNSHostName"), cancellationToken).ConfigureAwait(false))?.Text("dNSHostName")
            : null;
    }

    private static async Task<IReadOnlyList<DomainController>> FindControllersAsync(LdapClient client, string domain, string configuration, CancellationToken cancellationToken)
    {
        var settings = await FindSettingsAsync(client, configuration, cancellationToken).ConfigureAwait(false);
        var controllers = new List<DomainController>();
        var search = new LdapSearch(
            domain,
            SearchScope.Subtree,
            $"(|(&(objectCategory=computer)(userAccountControl:1.2.840.113556.1.4.803:={ServerTrustAccount}))(&(objectCategory=computer)(userAccountControl:1.2.840.113556.1.4.803:={PartialSecretsAccount})))",
            "dNSHostName", "cn", "operatingSystem", "operatingSystemVersion", "userAccountControl", "serverReferenceBL");
        await foreach (var computer in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            var own = computer.Texts("serverReferenceBL").Select(server => settings.GetValueOrDefault(server)).FirstOrDefault(found => found is not null);
            controllers.Add(new DomainController
            {
                Host = computer.Text("dNSHostName") ?? computer.Text("cn") ?? LdapText.FirstValue(computer.DistinguishedName),
                OperatingSystem = computer.Text("operatingSystem"),
                OperatingSystemVersion = computer.Text("operatingSystemVersion"),
                IsReadOnly = ((computer.Number("userAccountControl") ?? 0) & PartialSecretsAccount) != 0,
                FunctionalLevel = (int?)own?.Number("msDS-Behavior-Version"),
                IsGlobalCatalog = own is null ? null : (own.Number("options") & GlobalCatalogOption) == GlobalCatalogOption,
            });
        }

        controllers.Sort((left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Host, right.Host));
        return controllers;
    }

    private static async Task<Dictionary<string, LdapEntry>> FindSettingsAsync(LdapClient client, string configuration, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, LdapEntry>(StringComparer.OrdinalIgnoreCase);
        var search = new LdapSearch($"CN=Sites,{configuration}", SearchScope.Subtree, "(|(objectClass=nTDSDSA)(objectClass=nTDSDSARO))", "msDS-Behavior-Version", "options");
        await foreach (var found in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            if (LdapText.Parent(found.DistinguishedName) is { } server)
            {
                settings[server] = found;
            }
        }

        return settings;
    }

    private static async Task<IReadOnlyList<DomainTrust>> FindTrustsAsync(LdapClient client, string domain, CancellationToken cancellationToken)
    {
        var trusts = new List<DomainTrust>();
        var search = new LdapSearch($"CN=System,{domain}", SearchScope.OneLevel, "(objectClass=trustedDomain)", "trustPartner", "trustDirection", "trustAttributes");
        await foreach (var trust in client.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            trusts.Add(new DomainTrust(
                trust.Text("trustPartner") ?? LdapText.FirstValue(trust.DistinguishedName), (int)(trust.Number("trustDirection") ?? 0), (int)(trust.Number("trustAttributes") ?? 0)));
        }

        trusts.Sort((left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name));
        return trusts;
    }

    private static async Task<IReadOnlyList<string>?> FindPreWindows2000MembersAsync(LdapClient client, string domain, CancellationToken cancellationToken)
    {
        var group = await client.FindAsync(
            LdapSearch.ForObject($"CN=Pre-Windows 2000 Compatible Access,CN=Builtin,{domain}", "member"), cancellationToken).ConfigureAwait(false);
        if (group is null)
        {
            return null;
        }

        var members = new List<string>();
        foreach (var member in group.Texts("member"))
        {
            var sid = (await client.FindAsync(LdapSearch.ForObject(member, "objectSid"), cancellationToken).ConfigureAwait(false))?.Sid("objectSid");
            members.Add(sid?.ToString() ?? member);
        }

        members.Sort(StringComparer.Ordinal);
        return members;
    }

    private static PasswordPolicy PolicyOf(LdapEntry head, string domain) => new()
    {
        Name = domain,
        IsFineGrained = false,
        MinimumAge = head.Span("minPwdAge") ?? TimeSpan.Zero,
        MaximumAge = head.Span("maxPwdAge"),
        MinimumLength = (int)(head.Number("minPwdLength") ?? 0),
        HistoryLength = (int)(head.Number("pwdHistoryLength") ?? 0),
        IsComplexityRequired = (head.Number("pwdProperties") & 1) == 1,
        LockoutThreshold = (int)(head.Number("lockoutThreshold") ?? 0),
    };
}
