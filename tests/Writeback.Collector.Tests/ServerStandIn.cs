using System.Collections;
using System.Management.Automation;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Collector.Tests;

/// <summary>
/// A Connect server as PowerShell shows it: the answers of the commands that the script asks, in the shapes that are documented. It is made from an export, so that
/// both sources tell of one server.
/// </summary>
internal sealed class ServerStandIn
{
    public static readonly DateTime Now = DateTime.UtcNow;

    private const string Dot = @"HKLM:\SOFTWARE\Microsoft\.NETFramework\v4.0.30319";

    /// <summary>What a command answers, by its name.</summary>
    public Hashtable Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a command fails with, by its name.</summary>
    public Hashtable Failures { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys of the registry.</summary>
    public Hashtable Registry { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Commands that this server does not have.</summary>
    public HashSet<string> Missing { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static string SampleFolder => Path.Combine(SharedData.RepositoryRoot, "samples", "connect-exports", "tailwind");

    /// <summary>The sample with its faults.</summary>
    public static async Task<ServerStandIn> OfSampleAsync()
    {
        var export = new ConnectExport(SampleFolder);
        var reader = new ConnectExportReader();
        List<Connector> connectors = [];
        foreach (var file in await reader.ListConnectorFilesAsync(export, default))
        {
            connectors.Add(await reader.ReadConnectorAsync(export, file, default));
        }

        return new ServerStandIn(await reader.ReadServerSettingsAsync(export, default), connectors, await reader.ReadSyncRulesAsync(export, default));
    }

    public static async Task<ServerStandIn> HealthyAsync()
    {
        var server = await OfSampleAsync();
        server.SetVersion("2.6.92.0");
        server.Scheduler.Properties["MaintenanceEnabled"].Value = true;
        foreach (var rule in server.Rules.Where(rule => (string)rule.Properties["Name"].Value == "Out to AAD - User Join"))
        {
            rule.Properties["EnablePasswordSync"].Value = true;
        }

        server.Answers["Get-ADSyncAADPasswordResetConfiguration"] = Of(("Enabled", true), ("ModifiedTimestamp", Now.AddDays(-30)));
        foreach (var connector in server.Connectors)
        {
            foreach (var partition in (object[])connector.Properties["Partitions"].Value)
            {
                SetParameter(((PSObject)partition).Properties["Parameters"].Value, "sign-and-seal", "1");
            }
        }

        return server;
    }

    private ServerStandIn(SyncServerSettings settings, IReadOnlyList<Connector> connectors, SyncRules rules)
    {
        Parameters =
        [
            .. settings.Features.Select(feature => Parameter($"Microsoft.OptionalFeature.{feature.Name}", feature.Value)),
            Parameter("Microsoft.Synchronize.ServerConfigurationVersion", settings.Version?.ToString()),
            Parameter("Microsoft.UserSignIn.SignOnMethod", settings.SignOnMethod),
        ];
        Answers["Get-ADSyncGlobalSettings"] = Of(("Parameters", Parameters.ToArray()));
        Answers["Get-ADSyncScheduler"] = Of(
            ("SyncCycleEnabled", settings.Scheduler.Enabled), ("SchedulerSuspended", settings.Scheduler.Suspended), ("MaintenanceEnabled", settings.Scheduler.MaintenanceEnabled),
            ("StagingModeEnabled", settings.StagingMode), ("CurrentlyEffectiveSyncCycleInterval", settings.Scheduler.Interval), ("PurgeRunHistoryInterval", settings.Scheduler.RunHistoryPurgeInterval),
            ("NextSyncCycleStartTimeInUTC", settings.Scheduler.NextStart?.UtcDateTime), ("NextSyncCyclePolicyType", settings.Scheduler.Policy));
        Answers["Get-ADSyncConnector"] = connectors.Select(ShapeOf).ToArray();
        Answers["Get-ADSyncRule"] = rules.Rules.Select(ShapeOf).ToArray();
        var reset = connectors.Single(connector => connector.Kind == ConnectorKind.Entra).PasswordReset!;
        Answers["Get-ADSyncAADPasswordResetConfiguration"] = Of(("Enabled", reset.Enabled), ("ModifiedTimestamp", reset.ModifiedAt?.UtcDateTime), ("AdalAuthority", reset.Authority));
        Answers["Get-ADSyncSchedulerConnectorOverride"] = connectors.Select(connector => Of(("ConnectorIdentifier", connector.Id), ("FullImportRequired", false), ("FullSyncRequired", false))).ToArray();
        Answers["Get-ADSyncRunProfileResult"] = connectors.SelectMany(connector => new[] { Run(connector, "Full Import"), Run(connector, "Full Synchronization"), Run(connector, "Delta Import") }).ToArray();
        Answers["Win32_Service"] = Of(("State", "Running"), ("StartMode", "Auto"), ("StartName", "NT SERVICE\\ADSync"), ("ProcessId", 4242u));
        Answers["Win32_Process"] = Of(("CreationDate", Now.AddDays(-3)));
        Answers["Win32_OperatingSystem"] = Of(("Caption", "Microsoft Windows Server 2022 Standard"), ("Version", "10.0.20348"), ("ProductType", 3u));
        Answers["Get-NetTCPConnection"] = new[] { Of(("RemotePort", 443)), Of(("RemotePort", 443)) };
        Answers["Get-WinEvent"] = new[]
        {
            Event("PasswordResetService", 31015, Now.AddHours(-1), ""),
            Event("PasswordResetService", 31019, Now.AddMinutes(-2), "Heartbeat ssprdedicatedsbprodweu.servicebus.windows.net"),
            Event("PasswordResetService", 31001, Now.AddMinutes(-30), "TrackingId: 4e7fa6c3-0d9b-4f4f-8d6e-2b8a4c1f9e01, \"quoted\" \\ back\r\n\tUserPrincipalName: ålice@contoso.com"),
            Event("PasswordResetService", 31002, Now.AddMinutes(-30).AddSeconds(1), "TrackingId: 4e7fa6c3-0d9b-4f4f-8d6e-2b8a4c1f9e01, \u0001\u2028"),
            Event("ADSync", 904, Now.AddMinutes(-20), "x"),
        };
        Answers["Cert"] = new[] { Of(("Subject", "CN=DigiCert Global Root G2"), ("Thumbprint", "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4"), ("NotAfter", Now.AddYears(10))), Of(("Subject", "CN=Contoso CA"), ("Thumbprint", "00"), ("NotAfter", Now)) };
        Answers["MachineConfig"] = "<configuration><system.net><defaultProxy useDefaultCredentials='true'><proxy proxyaddress='http://proxy.contoso.com:8080' bypassonlocal='true' /><bypasslist><add address='direct1' /><add address='direct2' /></bypasslist></defaultProxy></system.net></configuration>";
        Registry[Dot] = Of(("SchUseStrongCrypto", 1));
        Registry[@"HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full"] = Of(("Release", 528449));
        Registry[@"HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion"] = Of(("InstallationType", "Server"));
        Registry["Uninstall:Connect"] = Of(("DisplayName", "Microsoft Azure AD Connect"), ("DisplayVersion", settings.Version?.ToString()));
        Registry["Uninstall:Other"] = Of(("DisplayName", "Other"), ("DisplayVersion", "1.0"));
    }

    public List<PSObject> Parameters { get; }

    public PSObject Scheduler => (PSObject)Answers["Get-ADSyncScheduler"]!;

    public PSObject Service => (PSObject)Answers["Win32_Service"]!;

    public IEnumerable<PSObject> Connectors => (PSObject[])Answers["Get-ADSyncConnector"]!;

    public IEnumerable<PSObject> Rules => (PSObject[])Answers["Get-ADSyncRule"]!;

    public void SetVersion(string? version)
        => Parameters.Single(parameter => (string)parameter.Properties["Name"].Value == "Microsoft.Synchronize.ServerConfigurationVersion").Properties["Value"].Value = version;

    public ServerStandIn Fail(string command, ErrorRecord error)
    {
        Failures[command] = error;
        return this;
    }

    public static PSObject Of(params (string Name, object? Value)[] members)
    {
        var shape = new PSObject();
        foreach (var (name, value) in members)
        {
            shape.Properties.Add(new PSNoteProperty(name, value));
        }

        return shape;
    }

    private static PSObject Run(Connector connector, string profile) => Of(
        ("ConnectorId", connector.Id), ("ConnectorName", connector.Name), ("RunProfileName", profile), ("IsRunComplete", true), ("Result", "success"),
        ("StartDate", Now.AddDays(-1)), ("EndDate", Now.AddDays(-1).AddMinutes(5)));

    private static PSObject Event(string provider, int id, DateTime at, string data)
        => Of(("ProviderName", provider), ("Id", id), ("TimeCreated", at.ToLocalTime()), ("Properties", new object[] { Of(("Value", data)) }));

    private static PSObject Parameter(string name, object? value) => Of(("Name", name), ("Value", value));

    private static void SetParameter(object? parameters, string name, string value)
    {
        foreach (var parameter in ((object[])parameters!).Cast<PSObject>().Where(parameter => (string)parameter.Properties["Name"].Value == name))
        {
            parameter.Properties["Value"].Value = value;
        }
    }

    private static string? Flag(bool? value) => value is { } known ? known ? "1" : "0" : null;

    private static PSObject ShapeOf(Connector connector) => Of(
        ("Identifier", connector.Id), ("Name", connector.Name), ("Type", connector.Category), ("Subtype", connector.Subtype),
        ("CreationTime", connector.CreatedAt?.UtcDateTime), ("LastModificationTime", connector.ModifiedAt?.UtcDateTime),
        ("PasswordHashConfiguration", Of(("Enabled", connector.PasswordHashSyncEnabled))),
        ("ConnectivityParameters", connector.Forest is { } forest
            ? new object[]
            {
                Parameter("forest-name", forest.ForestName), Parameter("forest-login-user", forest.LoginUser), Parameter("forest-login-domain", forest.LoginDomain),
                Parameter("forest-login-password", "hunter2"), Parameter("sign-and-seal", Flag(forest.SignAndSeal)), Parameter("ssl-bind", Flag(forest.SslBind)), Parameter("simple-bind", Flag(forest.SimpleBind)),
            }
            : new object[] { Parameter("UserName", connector.AccountName), Parameter("Password", "hunter2") }),
        ("Partitions", connector.Partitions.Select(partition => (object)Of(
            ("Identifier", partition.Id), ("DN", partition.Name), ("Name", partition.DisplayName), ("Selected", partition.Selected), ("IsDomain", partition.IsDomain), ("PreferredDCs", partition.PreferredDomainControllers.ToArray()),
            ("Parameters", new object[]
            {
                Parameter("sign-and-seal", Flag(partition.SignAndSeal)), Parameter("ssl-bind", Flag(partition.SslBind)), Parameter("simple-bind", Flag(partition.SimpleBind)),
                Parameter("last-dc", partition.LastDomainController), Parameter("dc-failover", Flag(partition.DomainControllerFailover)),
            }))).ToArray()),
        ("RunProfiles", connector.RunProfiles.Select(profile => (object)Of(("Name", profile.Name))).ToArray()));

    private static PSObject ShapeOf(SyncRule rule) => Of(
        ("Identifier", rule.Id), ("Name", rule.Name), ("ImmutableTag", rule.ImmutableTag), ("Direction", rule.Direction.ToString()), ("Connector", rule.ConnectorId), ("Disabled", rule.Disabled),
        ("Precedence", rule.Precedence), ("SourceObjectType", rule.SourceObjectType), ("TargetObjectType", rule.TargetObjectType), ("LinkType", rule.LinkType), ("EnablePasswordSync", rule.PasswordSyncEnabled));
}
