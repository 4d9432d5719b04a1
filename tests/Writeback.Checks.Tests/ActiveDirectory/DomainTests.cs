using Writeback.Checks.ActiveDirectory;
using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests.ActiveDirectory;

/// <summary>WB4001, WB4002, WB4011 to WB4014 and the live half of WB3010.</summary>
public sealed class DomainTests
{
    [Fact]
    public void An_emulator_that_all_agree_on_passes()
        => FindingAssert.Is(PdcEmulatorIsKnown.Messages.Reachable, Assert.Single(Pdc(Domains.Sound(), Domains.Controller())), Domains.Dc1);

    [Fact]
    public void No_owner_fails() => Assert.Same(PdcEmulatorIsKnown.Messages.NoOwner, Assert.Single(Pdc(Domains.Sound() with { Roles = [] }, Domains.Controller())).Message);

    [Fact]
    public void Name_servers_that_disagree_fail()
        => Assert.Same(
            PdcEmulatorIsKnown.Messages.Disagree,
            Pdc(Domains.Sound() with { PdcRecords = new ServiceRecords("_ldap._tcp.pdc._msdcs.contoso.com", [Domains.Dc2], null) }, Domains.Controller())[0].Message);

    [Fact]
    public void Name_servers_that_know_nothing_warn()
        => Assert.Same(
            PdcEmulatorIsKnown.Messages.NoRecord,
            Pdc(Domains.Sound() with { PdcRecords = new ServiceRecords("_ldap._tcp.pdc._msdcs.contoso.com", [], "NotExistentDomain") }, Domains.Controller())[0].Message);

    [Fact]
    public void An_emulator_that_cannot_be_reached_warns_and_never_fails()
    {
        FindingAssert.Is(PdcEmulatorIsKnown.Messages.Unreachable, Assert.Single(Pdc(Domains.Sound(), Domains.Controller().Closed(445))), Domains.Dc1, new List<int> { 445 });
        Assert.Same(PdcEmulatorIsKnown.Messages.NoAnswer, Assert.Single(Pdc(Domains.Sound(), Domains.Controller().Silent())).Message);
        Assert.Same(PdcEmulatorIsKnown.Messages.Unknown, Assert.Single(Pdc(Domains.Sound(), Domains.Controller(Domains.Dc2))).Message);
    }

    [Theory]
    [InlineData("Windows Server 2016 Standard", "10.0 (14393)", CheckStatus.Pass)]
    [InlineData("Windows Server 2025 Datacenter", "10.0 (26100)", CheckStatus.Pass)]
    [InlineData("Windows Server 2012 R2 Standard", "6.3 (9600)", CheckStatus.Fail)]
    [InlineData("Windows Server 2008 R2 Standard", "6.1 (7601)", CheckStatus.Fail)]
    [InlineData("Samba", "4.17.12", CheckStatus.Warn)]
    [InlineData("Windows Server", null, CheckStatus.Inconclusive)]
    [InlineData(null, null, CheckStatus.Inconclusive)]
    public void Systems_are_judged_by_their_build(string? system, string? version, CheckStatus status)
        => Assert.Equal(
            status,
            Assert.Single(new ControllersRunSupportedWindows().Evaluate(
                Domains.Sound() with { Controllers = [new DomainController { Host = Domains.Dc1, OperatingSystem = system, OperatingSystemVersion = version }] })).Status);

    [Fact]
    public void Policy_hints_are_wanted_from_writable_controllers()
        => Assert.Equal(
            [CheckStatus.Pass, CheckStatus.Fail, CheckStatus.NotApplicable, CheckStatus.Inconclusive],
            new PolicyHintsAreOffered().Evaluate(Domains.Of(
                Domains.Controller(),
                Domains.Controller() with { SupportedControls = [] },
                Domains.Controller() with { IsReadOnly = true },
                Domains.Controller().Silent())).Select(finding => finding.Status));

    [Theory]
    [InlineData(10, CheckStatus.Pass)]
    [InlineData(-90, CheckStatus.Warn)]
    [InlineData(301, CheckStatus.Fail)]
    [InlineData(-4000, CheckStatus.Fail)]
    [InlineData(300.2, CheckStatus.Warn)]
    public void Clocks_may_differ_by_less_than_five_minutes(double seconds, CheckStatus status)
        => Assert.Equal(
            status,
            Assert.Single(new ClocksAgree().Evaluate(new(Domains.Of(Domains.Controller() with { ClockSkew = TimeSpan.FromSeconds(seconds) })), [])).Status);

    [Fact]
    public void Where_the_directory_is_not_configured_the_clock_of_the_cloud_is_judged_alone()
        => Assert.Equal(
            CheckStatus.Inconclusive,
            Assert.Single(new ClocksAgree().Evaluate(
                new(new ObservationFailure(FailureKind.NotConfigured, "DirectoryTarget")), [new(new ObservationFailure(FailureKind.TimedOut, "Silent"))])).Status);

    [Fact]
    public void The_old_way_is_open_by_default() => Assert.All(new SamAccessIsOpen().Evaluate(Domains.Sound()), finding => Assert.Equal(CheckStatus.Pass, finding.Status));

    [Fact]
    public void An_emptied_group_and_a_closed_server_warn()
        => Assert.Equal(
            [SamAccessIsOpen.Messages.MemberMissing, SamAccessIsOpen.Messages.SamServerClosed],
            new SamAccessIsOpen().Evaluate(Domains.Sound() with { PreWindows2000Members = [] }).Select(finding => finding.Message));

    [Fact]
    public void What_cannot_be_read_is_no_verdict()
        => Assert.All(new SamAccessIsOpen().Evaluate(Domains.Sound() with { PreWindows2000Members = null, SamServerDescriptor = default }), finding => Assert.Equal(CheckStatus.Inconclusive, finding.Status));

    [Fact]
    public void A_forest_that_is_looked_at_whole_passes()
        => FindingAssert.IsAbout(Domains.Name, ForestsAreCovered.Messages.Covered, Assert.Single(Coverage(Domains.Sound())), 1);

    [Fact]
    public void Domains_and_trusted_forests_that_are_left_out_are_named()
    {
        FindingAssert.Is(
            ForestsAreCovered.Messages.DomainsMissing,
            Assert.Single(Coverage(Domains.Sound() with { ForestDomains = [Domains.Name, "emea.contoso.com"] })),
            (object)new List<string> { "emea.contoso.com" });
        FindingAssert.Is(
            ForestsAreCovered.Messages.ForestsTrusted,
            Assert.Single(Coverage(Domains.Sound() with { Trusts = [new DomainTrust("fabrikam.com", 3, 8)] })),
            (object)new List<string> { "fabrikam.com" });
        Assert.All(Coverage(Domains.Sound() with { Trusts = [new DomainTrust("fabrikam.com", 3, 8)] }, Domains.Sound("fabrikam.com")), finding => Assert.Equal(CheckStatus.Pass, finding.Status));
    }

    [Fact]
    public void A_domain_that_cannot_be_looked_at_fails()
        => Assert.Same(
            ForestsAreCovered.Messages.Unreadable,
            Assert.Single(new ForestsAreCovered().Evaluate([new Observation<DirectoryDomain>(new ObservationFailure(FailureKind.Denied, "LdapFailure", "data 775", "The account is locked."), "contoso.com")], NoExport)).Message);

    [Fact]
    public void Preferred_controllers_are_held_against_the_directory()
    {
        var controllers = new Observation<DomainControllers>(Domains.Of(
            Domains.Controller().AsPdcEmulator(), Domains.Controller(Domains.Dc2).Silent(), Domains.Controller("rodc.contoso.com") with { IsReadOnly = true }));

        Assert.Equal(["Preferred", "EmulatorPreferred"], Prefer(true, "DC1.contoso.com"));
        Assert.Equal(["Preferred", "EmulatorPreferred"], Prefer(true, "DC1"));
        Assert.Equal(["OnlyPreferred", "NoneAnswers", "EmulatorNotPreferred"], Prefer(false, Domains.Dc2));
        Assert.Equal(["Preferred", "Strangers", "SomeSilent", "ReadOnly", "EmulatorNotPreferred"], Prefer(true, "gone.contoso.com", Domains.Dc2, "rodc.contoso.com"));

        IEnumerable<string> Prefer(bool failover, params string[] hosts)
        {
            var partition = Partitions.Selected().LastSeenAt(Domains.Dc1).Preferring(hosts).AllowingOthers(failover);
            return new PreferredDomainControllers().Evaluate(Connectors.Forest().With(partition), controllers).Select(finding => finding.Message.Id);
        }
    }

    private static List<Finding> Pdc(DirectoryDomain domain, params DomainControllerState[] controllers)
        => [.. new PdcEmulatorIsKnown().Evaluate(domain, new Observation<DomainControllers>(Domains.Of(controllers)))];

    [Fact]
    public void Domains_are_compared_with_those_of_the_connectors()
    {
        var connected = new ConnectedForests([Connected("contoso.com"), Connected("fabrikam.com"), Connected("idle.com", isSelected: false), Connected("old.com", isSelected: false)]);

        var findings = new ForestsAreCovered().Evaluate(
            [new Observation<DirectoryDomain>(Domains.Sound()), new Observation<DirectoryDomain>(Domains.Sound("idle.com")), new Observation<DirectoryDomain>(Domains.Sound("new.com"))],
            new Observation<ConnectedForests>(connected));

        Assert.Equal(
            ["contoso.com Covered", "idle.com Covered", "new.com Covered", "contoso.com Connected", "idle.com NotSelected", "new.com NoConnector", "fabrikam.com NotLookedAt"],
            findings.Select(finding => $"{finding.Subject} {finding.Message.Id}"));
    }

    private static Observation<ConnectedForests> NoExport { get; } = new(new ObservationFailure(FailureKind.NotConfigured, nameof(ConnectExport)));

    private static ConnectedDomain Connected(string name, bool isSelected = true) => new() { Name = name, Connector = name, IsSelected = isSelected, PreferredDomainControllers = [] };

    private static List<Finding> Coverage(params DirectoryDomain[] domains) => [.. new ForestsAreCovered().Evaluate([.. domains.Select(domain => new Observation<DirectoryDomain>(domain))], NoExport)];
}
