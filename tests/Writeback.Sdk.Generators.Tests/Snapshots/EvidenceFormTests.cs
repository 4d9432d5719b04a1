using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Every form in which a check or probe may take evidence.</summary>
public sealed class EvidenceFormTests
{
    private const string Hosts = """
        using Writeback.Sdk;

        namespace Contoso.Forms;

        [Input("Give the hosts: --host NAME.")]
        public sealed record Host(string Name) : ISubject
        {
            public string Subject => Name;
        }

        [Evidence]
        public sealed record Version(string Text);

        [Evidence]
        public sealed record Port(string Host, int Number);

        [Evidence]
        public sealed record Disk(string Name);

        [Evidence]
        public sealed record Summary(string Text);

        [Probe]
        public sealed class VersionProbe
        {
            public static Task<Version> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult(new Version("1"));
        }

        [Probe]
        public sealed class PortProbe
        {
            public async ValueTask<Port> ObserveAsync(CancellationToken cancellationToken, [Each] Host host, Version version)
            {
                await Task.Yield();
                return new Port(host.Name, version.Text.Length);
            }
        }

        [Probe]
        public sealed class DiskProbe
        {
            public Task<IReadOnlyList<Disk>> ObserveAsync() => Task.FromResult<IReadOnlyList<Disk>>([new("C"), new("D")]);
        }

        [Probe]
        public sealed class SummaryProbe
        {
            public Task<Summary> ObserveAsync(IReadOnlyList<Observation<Port>> ports, IReadOnlyList<Disk> disks, Observation<Version> version)
                => Task.FromResult(new Summary($"{ports.Count} ports, {disks.Count} disks, {version.Succeeded}"));
        }

        [CheckPack("Forms")]
        public static partial class FormChecks;

        """;

    [Fact]
    public async Task Every_form_of_parameter()
    {
        var run = GeneratorRun.Of(
            Hosts,
            Check("E1", "TakesValue", "Summary? summary", "summary!.Text"),
            Check("E2", "TakesObservation", "Observation<Summary> summary", "summary.Succeeded"),
            Check("E3", "TakesList", "IReadOnlyList<Port> ports", "string.Join(',', ports.Select(port => port.Host))"),
            Check("E4", "TakesObservations", "IReadOnlyList<Observation<Port>> ports", "ports.Count(port => port.Succeeded)"),
            Check("E5", "TakesEach", "[Each] Port port", "port.Host"),
            Check("E6", "TakesEachObservation", "[Each] Observation<Port> port", "port.Succeeded"),
            Check("E7", "TakesEachOfList", "[Each] Disk disk", "disk.Name"),
            Check("E8", "TakesSeveral", "Version version, [Each] Disk disk, IReadOnlyList<Disk> disks", "$\"{version.Text} {disk.Name} {disks.Count}\""),
            Check("E9", "TakesStart", "RunStart start", "start.At != default")).Strictly();
        await Verify(run.ToTargets().Where(target => !target.Name.EndsWith(".Findings.g", StringComparison.Ordinal)));

        var report = await RunAsync(run);
        Assert.Equal(
            [
                "E1: 2 ports, 2 disks, True",
                "E2: true",
                "E3: a,b",
                "E4: 2",
                "E5: a | b",
                "E6: true | true",
                "E7: C | D",
                "E8: 1 C 2 | 1 D 2",
                "E9: true",
            ],
            report.Outcomes.Select(outcome => $"{outcome.Check.Id}: {string.Join(" | ", outcome.Findings)}"));
    }

    [Fact]
    public async Task Static_and_sequence_evaluations()
    {
        var run = GeneratorRun.Of(Hosts, """
            using Writeback.Sdk;

            namespace Contoso.Forms;

            [Check("Q1", "One")]
            public static partial class StaticClass
            {
                public static Finding Evaluate(Version version) => Seen(version.Text);

                [Pass("{text}")]
                private static partial Finding Seen(string text);
            }

            [Check("Q2", "Several")]
            public sealed partial record Sequence
            {
                public IEnumerable<Finding> Evaluate(IReadOnlyList<Disk> disks)
                {
                    foreach (var disk in disks)
                    {
                        yield return Seen(disk.Name).About(disk.Name);
                    }
                }

                [Pass("{text}")]
                private static partial Finding Seen(string text);
            }

            [Check("Q3", "A list")]
            public sealed partial class ListOfFindings
            {
                public List<Finding> Evaluate(Version version) => [Seen(version.Text), Seen("2")];

                [Pass("{text}")]
                private static partial Finding Seen(string text);
            }

            [Check("Q4", "None")]
            public sealed partial class NoEvidence
            {
                public Finding Evaluate() => Seen();

                [Pass("nothing")]
                private static partial Finding Seen();
            }
            """).Strictly();
        await Verify(run.ToTargets().Where(target => target.Name.EndsWith("Registry.g", StringComparison.Ordinal)));

        var report = await RunAsync(run);
        Assert.Equal(["1", "C,D", "1,2", "nothing"], report.Outcomes.Select(outcome => string.Join(',', outcome.Findings)));
    }

    private static async Task<Report> RunAsync(GeneratorRun run)
    {
        var pack = LoadedPack.Load(run, "Contoso.Forms.FormChecks");
        var inputs = new RunInputs();
        var hosts = new[] { "a", "b" }.Select(name => pack.Create("Contoso.Forms.Host", name)).ToArray();
        var list = Array.CreateInstance(hosts[0].GetType(), hosts.Length);
        hosts.CopyTo(list, 0);
        typeof(RunInputs).GetMethod(nameof(RunInputs.AddList))!.MakeGenericMethod(hosts[0].GetType()).Invoke(inputs, [list]);
        return await pack.RunAsync(inputs);
    }

    private static string Check(string id, string name, string parameters, string text) => $$"""
        using Writeback.Sdk;

        namespace Contoso.Forms;

        [Check("{{id}}", "{{name}}")]
        public sealed partial class {{name}}
        {
            public Finding Evaluate({{parameters}}) => Seen({{text}});

            [Pass("{text}")]
            private static partial Finding Seen(object text);
        }
        """;
}
