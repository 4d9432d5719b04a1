using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests;

/// <summary>Domains and domain controllers: sound ones, and what tells others from them.</summary>
internal static class Domains
{
    public const string Name = "contoso.com";
    public const string DistinguishedName = "DC=contoso,DC=com";
    public const string Dc1 = "dc1.contoso.com";
    public const string Dc2 = "dc2.contoso.com";

    public static readonly Sid Sid = Sid.Parse("S-1-5-21-1111111111-2222222222-3333333333");

    public static PasswordPolicy Policy { get; } =
        new() { Name = Name, IsFineGrained = false, MinimumAge = TimeSpan.Zero, MinimumLength = 12, HistoryLength = 24, IsComplexityRequired = true };

    public static DirectoryDomain Sound(string name = Name, string? forest = null) => new()
    {
        Target = new DirectoryTarget(name, null),
        Name = name,
        DistinguishedName = LdapText.NameOfDomain(name),
        Forest = forest ?? name,
        Server = $"dc1.{name}",
        NamingContexts = [],
        ForestDomains = [name],
        Roles = [new RoleOwner(FsmoRole.PdcEmulator, $"dc1.{name}")],
        PdcRecords = new ServiceRecords($"_ldap._tcp.pdc._msdcs.{name}", [$"dc1.{name}"], null),
        Controllers = [new DomainController { Host = $"dc1.{name}", OperatingSystem = "Windows Server 2022 Standard", OperatingSystemVersion = "10.0 (20348)" }],
        Trusts = [],
        Policy = Policy,
        Descriptor = Users.Descriptor(Ace.Allow(WellKnownSids.AuthenticatedUsers, DirectoryRights.ControlAccess, WritebackRights.UnexpirePassword)),
        SamServerDescriptor = Users.Descriptor(Ace.Allow(WellKnownSids.PreWindows2000CompatibleAccess, DirectoryRights.GenericRead)),
        PreWindows2000Members = ["S-1-5-11"],
    };

    public static DomainControllerState Controller(string host = Dc1) => new()
    {
        Host = host,
        ShortName = host.Split('.')[0],
        Domain = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..],
        DomainDistinguishedName = LdapText.NameOfDomain(host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..]),
        IsReadOnly = false,
        Ports = [new PortState(389, null)],
        SupportedControls = ["1.2.840.113556.1.4.2239"],
        ClockSkew = TimeSpan.FromSeconds(1),
        ClockSkewError = TimeSpan.FromSeconds(0.5),
    };

    public static DomainControllers Of(params DomainControllerState[] controllers) => new(controllers);

    extension(DomainControllerState controller)
    {
        public DomainControllerState Closed(int port) => controller with { Ports = [new PortState(port, new NetworkFailure(NetworkCause.ConnectionRefused, "SocketException", "ConnectionRefused"))] };

        public DomainControllerState Silent() => controller with { Failure = new LdapFailure(LdapCause.TimedOut), SupportedControls = [], ClockSkew = null };

        public DomainControllerState AsPdcEmulator() => controller with { IsPdcEmulator = true };
    }
}
