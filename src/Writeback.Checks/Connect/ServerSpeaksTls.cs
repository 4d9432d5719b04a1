using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// The service speaks TLS as Windows and .NET Framework let it. A setting that is missing leaves it to Windows, which is right today; an explicit one that forbids
/// TLS 1.2 is not.
/// </summary>
[Check("WB3012", "Windows and .NET Framework on the server can do TLS 1.2", Category = Categories.Connect)]
internal sealed partial class ServerSpeaksTls
{
    // Windows Server 2016, 2025: builds of Windows.
    private static readonly Version Server2016 = new(10, 0, 14393);
    private static readonly Version Server2025 = new(10, 0, 26100);

    // .NET Framework 4.7.2: the floor that the prerequisites name.
    private const int DotNet472 = 461808;

    // DigiCert Global Root G2, by its thumbprint.
    private const string RootOfTheCloud = "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4";

    // By name of the value: what it must not be.
    private static readonly (string Name, long Contrary)[] Contraries = [("SystemDefaultTlsVersions", 0), ("SchUseStrongCrypto", 0), ("Enabled", 0), ("DisabledByDefault", 1)];

    public IEnumerable<Finding> Evaluate(ServerPlatform platform)
    {
        List<Finding> findings = [];
        var version = platform.Version ?? new Version(0, 0);
        if (platform.Version is null)
        {
            findings.Add(UnknownSystem(platform.OperatingSystem));
        }
        else if (!platform.IsServer || Comparable(version) < Server2016)
        {
            findings.Add(UnsupportedSystem(platform.OperatingSystem));
        }
        else if (Comparable(version) >= Server2025)
        {
            findings.Add(NewSystem(platform.OperatingSystem));
        }

        if (platform.InstallationType == "Server Core")
        {
            findings.Add(Core());
        }

        if (platform.IsDomainController)
        {
            findings.Add(OnDomainController());
        }

        if (platform.DotNetRelease is < DotNet472 and { } release)
        {
            findings.Add(OldDotNet(release));
        }

        findings.AddRange(platform.TlsSettings.Where(IsContrary).Select(setting => Forbidden(setting.Key, setting.Name, setting.Value)));
        if (platform.Roots is { } roots && !roots.Any(root => string.Equals(root.Thumbprint, RootOfTheCloud, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(RootMissing());
        }

        if (!findings.Exists(finding => finding.Status is CheckStatus.Fail or CheckStatus.Inconclusive))
        {
            findings.Insert(0, CanSpeak(platform.OperatingSystem));
        }

        return findings;
    }

    private static Version Comparable(Version version) => new(version.Major, Math.Max(0, version.Minor), Math.Max(0, version.Build));

    private static bool IsContrary(RegistrySetting setting)
        => Contraries.Any(contrary => string.Equals(contrary.Name, setting.Name, StringComparison.OrdinalIgnoreCase)
            && (contrary.Contrary == 0 ? setting.Value == 0 : setting.Value != 0));

    [Pass("{system} lets the service speak TLS 1.2.")]
    private static partial Finding CanSpeak(string system);

    [Fail(
        "HKLM\\{key}: {name} is {value}, which keeps the service from TLS 1.2.",
        Remedy = "Delete the value, or set SystemDefaultTlsVersions, SchUseStrongCrypto and Enabled to 1 and DisabledByDefault to 0; then restart the server.",
        References = [Documentation.Tls])]
    private static partial Finding Forbidden(string key, string name, long value);

    [Fail("{system} is not supported for Entra Connect.", Remedy = "Move Entra Connect to Windows Server 2016, 2019 or 2022.", References = [Documentation.Prerequisites])]
    private static partial Finding UnsupportedSystem(string system);

    [Warn("{system} is newer than the systems that the prerequisites name (2016, 2019, 2022).", Remedy = "Look up whether it is supported by now, and install its updates.", References = [Documentation.Prerequisites])]
    private static partial Finding NewSystem(string system);

    [Inconclusive("The version of '{system}' is not known.", Remedy = "Run the collector again on the Connect server.")]
    private static partial Finding UnknownSystem(string system);

    [Warn("The server has no desktop (Server Core), which Entra Connect does not support.", Remedy = "Move Entra Connect to a server with desktop experience.", References = [Documentation.Prerequisites])]
    private static partial Finding Core();

    [Warn(
        "The server is a domain controller: a known cause of denied access (event 33004).",
        Remedy = "Move Entra Connect to a member server.",
        References = [Documentation.ProtectedAccounts])]
    private static partial Finding OnDomainController();

    [Warn("The .NET Framework is older than 4.7.2 (release {release}).", Remedy = "Install .NET Framework 4.8.", References = [Documentation.Prerequisites, Documentation.Troubleshoot])]
    private static partial Finding OldDotNet(int release);

    [Warn(
        "DigiCert Global Root G2, with which the cloud's certificates end, is not among the trusted roots. Windows fetches it when it is needed, unless that is blocked.",
        Remedy = "If event 31034 says that the remote certificate is invalid, install the root, or allow Windows to update its roots.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding RootMissing();
}
