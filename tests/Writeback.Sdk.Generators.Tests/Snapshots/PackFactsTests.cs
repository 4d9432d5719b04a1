using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>What a pack knows of itself besides its checks: permissions, sensitive members, how evidence comes about.</summary>
public sealed class PackFactsTests
{
    private const string Source = """
        using Microsoft.Extensions.Compliance.Classification;
        using Writeback.Sdk;

        namespace Contoso.Facts;

        [PermissionSystem("Service desk")]
        [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
        public sealed class DeskPermissionAttribute(string name) : PermissionAttribute(name);

        public sealed class TicketDataAttribute(string kind) : DataClassificationAttribute(new DataClassification("Desk", kind));

        [Input("Give the user: --user UPN.")]
        public sealed record TestUser([PersonalData] string UserPrincipalName);

        [Evidence]
        public sealed record Licenses([property: TicketData("order")] string Order, IReadOnlyList<Holder> Holders, Dictionary<string, Address[]> Addresses, Licenses? Previous);

        public sealed record Holder([PersonalData] string Name, int Count)
        {
            [SecretData] public string? Key { get; init; }
            public string Plain => Name;
        }

        [InfrastructureData]
        public sealed record Address(string Text);

        public abstract record Base([InfrastructureData] string Host);

        [Evidence]
        internal sealed record Server(string Host, Address Address) : Base(Host);

        [Evidence]
        public sealed record Port(int Number);

        [Probe]
        [GraphPermission("User.Read.All")]
        [GraphPermission("Organization.Read.All", Grant = PermissionGrant.Application)]
        public sealed class LicensesProbe { public Task<Licenses> ObserveAsync(TestUser user) => throw new NotSupportedException(); }

        [Probe]
        [DeskPermission("tickets")]
        [GraphPermission("User.Read.All")]
        internal sealed class ServerProbe { public Task<IReadOnlyList<Server>> ObserveAsync(Licenses licenses) => throw new NotSupportedException(); }

        [Probe]
        internal sealed class PortProbe { public Task<Port> ObserveAsync([Each] Server server) => throw new NotSupportedException(); }

        [Check("P1", "Licences")]
        public sealed partial class HasLicenses
        {
            public Finding Evaluate(Licenses licenses) => Fine();
            [Pass("Fine.")] private static partial Finding Fine();
        }

        [Check("P2", "Ports"), Requires<HasLicenses>]
        public sealed partial class HasPorts
        {
            internal Finding Evaluate([Each] Port port) => Fine();
            [Pass("Fine.")] private static partial Finding Fine();
        }

        [Check("P3", "User")]
        public sealed partial class HasUser
        {
            public Finding Evaluate(TestUser user) => Fine();
            [Pass("Fine.")] private static partial Finding Fine();
        }

        [CheckPack("Facts")]
        public static partial class FactChecks;
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Source).Strictly();
    private static readonly CheckRegistry Registry = LoadedPack.Load(Run, "Contoso.Facts.FactChecks").Registry;

    [Fact]
    public Task Permissions_and_sensitive_members_are_in_the_registry_and_observations_in_the_report()
        => Verify(Run.ToTargets().Where(target => target.Name.Contains(".FactChecks.Re", StringComparison.Ordinal)));

    [Fact]
    public void Permissions_of_all_checks_by_system_and_name() => Assert.Equal(
        [
            "Microsoft Graph Organization.Read.All Application: LicensesProbe: P1 P2",
            "Microsoft Graph User.Read.All Any: LicensesProbe ServerProbe: P1 P2",
            "Service desk tickets Any: ServerProbe: P2",
        ],
        Permissions(CheckSelection.All));

    [Fact]
    public void Permissions_of_a_selection_are_the_least_it_needs()
    {
        Assert.Equal(
            ["Microsoft Graph Organization.Read.All Application: LicensesProbe: P1", "Microsoft Graph User.Read.All Any: LicensesProbe: P1"],
            Permissions(new CheckSelection(["P1"], [])));
        Assert.Empty(Permissions(new CheckSelection(["P3"], [])));
    }

    [Fact]
    public void Sensitive_members_of_evidence_its_parts_and_inputs()
    {
        Assert.Equal(
            ["Licenses.Order Desk:order", "Holder.Name Writeback:Personal", "Holder.Key Writeback:Secret", "Licenses.Addresses Writeback:Infrastructure"],
            Classified("Licenses"));
        Assert.Equal(["Server.Address Writeback:Infrastructure", "Base.Host Writeback:Infrastructure"], Classified("Server"));
        Assert.Equal(["TestUser.UserPrincipalName Writeback:Personal"], Classified("TestUser"));
        Assert.Empty(Classified("Port"));
    }

    [Fact]
    public void The_graph_tells_how_a_selection_comes_by_its_evidence()
    {
        var graph = Registry.GetGraph(CheckSelection.All);
        Assert.Equal(
            ["Input TestUser", "Evidence Licenses", "Evidence Server", "Evidence Port", "Check P1", "Check P2", "Check P3"],
            graph.Nodes.Select(node => $"{node.Kind} {node.Name}"));
        Assert.Equal(
            [
                "TestUser Evidence Licenses", "Licenses Evidence Server", "Server Each Port",
                "Licenses Evidence P1", "Port Each P2", "P1 Requirement P2", "TestUser Evidence P3",
            ],
            graph.Edges.Select(edge => $"{edge.From.Name} {edge.Kind} {edge.To.Name}"));

        Assert.Equal(["TestUser", "P3"], Registry.GetGraph(new CheckSelection(["P3"], [])).Nodes.Select(node => node.Name));
    }

    private static IEnumerable<string> Permissions(CheckSelection selection) => Registry.GetPermissions(selection).Select(required =>
        $"{required.Permission.System} {required.Permission.Name} {required.Permission.Grant}: "
        + $"{string.Join(' ', required.Probes.Select(probe => probe.Name))}: {string.Join(' ', required.Checks.Select(check => check.Id))}");

    private static IEnumerable<string> Classified(string evidence) => Registry.Evidence.Single(descriptor => descriptor.Name == evidence).ClassifiedMembers
        .Select(member => $"{member.DeclaringType.Name}.{member.Member} {member.Classification.TaxonomyName}:{member.Classification.Value}");
}
