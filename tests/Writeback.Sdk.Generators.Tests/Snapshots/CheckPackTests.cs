using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Packs as their authors write them, and what the generator makes of them.</summary>
public sealed class CheckPackTests
{
    [Fact]
    public async Task The_quick_start()
    {
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Check, Samples.Pack).Strictly();
        await Verify(run.ToTargets());

        var pack = LoadedPack.Load(run, "QuickStart.DiskChecks");
        var check = Assert.Single(pack.Registry.Checks);
        Assert.Equal(("QS0001", "DriveHasSpace", "Storage"), (check.Id, check.Name, check.Category));
        Assert.Equal(["Enough", "Full"], pack.Registry.GetMessages(check).Select(message => message.Id));
        var probe = Assert.Single(pack.Registry.Probes);
        Assert.Equal((1, TimeSpan.FromSeconds(5)), (probe.Policy.MaxRetries, probe.Policy.AttemptTimeout));

        var outcome = Assert.Single((await pack.RunAsync()).Outcomes);
        Assert.Equal("C: has 300 MiB left.", Assert.Single(outcome.Findings).ToString());
    }

    [Fact]
    public async Task A_pack_without_checks()
    {
        var run = GeneratorRun.Of(Samples.Pack).Strictly();
        await Verify(run.ToTargets());
        Assert.Empty(LoadedPack.Load(run, "QuickStart.DiskChecks").Registry.Checks);
    }

    [Fact]
    public async Task A_check_without_a_pack()
        => await Verify(GeneratorRun.Of(Samples.Evidence, Samples.Check).Strictly().ToTargets());

    [Fact]
    public async Task Names_nested_in_types()
    {
        var run = GeneratorRun.Of("""
            using Writeback.Sdk;

            namespace Contoso.Nested;

            public static partial class Storage
            {
                [Evidence]
                public sealed record Drive(string Name);

                [Probe]
                public sealed class DriveProbe
                {
                    public ValueTask<Drive> ObserveAsync() => new(new Drive("C:"));
                }

                public partial record Disk
                {
                    internal partial struct Inner
                    {
                        [Check("N1", "The check is nested in three types")]
                        internal sealed partial class NestedDeeply
                        {
                            public Finding Evaluate(Drive drive) => Found(drive.Name);

                            [Pass("{name}")]
                            private static partial Finding Found(string name);
                        }
                    }
                }

                [CheckPack("Nested")]
                public static partial class Pack;
            }
            """).Strictly();
        await Verify(run.ToTargets());
        var pack = LoadedPack.Load(run, "Contoso.Nested.Storage+Pack");
        Assert.Equal("C:", Assert.Single(Assert.Single((await pack.RunAsync()).Outcomes).Findings).ToString());
    }

    [Fact]
    public async Task Names_in_the_global_namespace()
    {
        var run = GeneratorRun.Of("""
            using Writeback.Sdk;

            [Evidence]
            public sealed record Clock(int Skew);

            [Probe]
            public sealed class ClockProbe
            {
                public Task<Clock> ObserveAsync() => Task.FromResult(new Clock(0));
            }

            [Check("G1", "The clock is right")]
            public sealed partial class ClockIsRight
            {
                public Finding Evaluate(Clock clock) => clock.Skew == 0 ? Right() : Wrong(clock.Skew);

                [Pass("It is.")]
                private static partial Finding Right();

                [Fail("It is {skew} s off.")]
                private static partial Finding Wrong(int skew);
            }

            [CheckPack("Global")]
            public static partial class GlobalChecks;
            """).Strictly();
        await Verify(run.ToTargets());
        Assert.True(Assert.Single((await LoadedPack.Load(run, "GlobalChecks").RunAsync()).Outcomes).Passed);
    }

    [Fact]
    public async Task Categories_become_sections()
    {
        var run = GeneratorRun.Of(
            Samples.Evidence,
            Samples.Pack,
            Check("S1", "ToEnd", "End to end"),
            Check("S2", "Reserved", "Verdict"),
            Check("S3", "Digit", "802.1X"),
            Check("S4", "Inherited", "ToString"),
            Check("S5", "Section", "Storage section"),
            Check("S6", "Plain", "Storage"),
            Check("S7", "StorageSection", "Storage"),
            Check("S8", "Signs", "<&>"),
            Check("S9", "Report", "Disk report")).Strictly();
        await Verify(run.ToTargets().Where(target => target.Name.EndsWith("Report.g", StringComparison.Ordinal)));

        static string Check(string id, string name, string category) => $$"""
            namespace QuickStart;

            [Writeback.Sdk.Check("{{id}}", "Title", Category = "{{category}}")]
            public sealed partial class {{name}}
            {
                public Writeback.Sdk.Finding Evaluate(DriveUsage drive) => Fine();

                [Writeback.Sdk.Pass("Fine.")]
                private static partial Writeback.Sdk.Finding Fine();
            }
            """;
    }

    [Fact]
    public async Task Severities_tags_and_requirements()
    {
        var run = GeneratorRun.Of(
            Samples.Evidence,
            Samples.Pack,
            """
            using Writeback.Sdk;

            namespace QuickStart;

            [Check("R1", "First", Severity = Severity.Warning, Tags = ["a", "b"])]
            public sealed partial class First
            {
                public Finding Evaluate(DriveUsage drive) => Bad();

                [Fail("Bad.")]
                private static partial Finding Bad();
            }

            [Check("R2", "Second", Severity = Severity.None)]
            [Requires<First>]
            [Requires<Third>]
            public sealed partial class Second
            {
                public Finding Evaluate(DriveUsage drive) => Good();

                [Pass("Good.")]
                private static partial Finding Good();
            }

            [Check("R3", "Third", Severity = Severity.Info, Tags = [])]
            [Requires<First>]
            public sealed partial class Third
            {
                public static Finding Evaluate(DriveUsage drive) => Good();

                [Pass("Good.")]
                private static partial Finding Good();
            }
            """).Strictly();
        await Verify(run.ToTargets().Where(target => target.Name.EndsWith("Registry.g", StringComparison.Ordinal)));

        var pack = LoadedPack.Load(run, "QuickStart.DiskChecks");
        Assert.Equal([Severity.Warning, Severity.None, Severity.Info], pack.Registry.Checks.Select(check => check.DefaultSeverity));
        Assert.Equal(["a", "b"], pack.Registry.Checks[0].Tags);
        var report = await pack.RunAsync();
        Assert.Equal([CheckStatus.Fail, CheckStatus.Skipped], [report.Outcomes[0].Status, report.Outcomes[^1].Status]);
    }

    [Fact]
    public async Task Probes_and_json_of_referenced_assemblies()
    {
        var library = Consumer.Compile("Contoso.Probes", ["""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            using Writeback.Sdk;

            namespace Contoso.Probes;

            [Input("Give the host: --host NAME.")]
            public sealed record Host(string Name);

            [Evidence]
            public sealed record Answer(string Text);

            [Probe, CircuitBreaker("web", FailuresBeforeBreaking = 3), Timeout("00:00:01", Total = "00:00:09")]
            public sealed class AnswerProbe
            {
                public Task<Answer> ObserveAsync(Host host) => Task.FromResult(new Answer(host.Name));
            }

            public sealed class Json() : JsonSerializerContext(null)
            {
                public static Json Default { get; } = new();

                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            """]);
        var run = GeneratorRun.Of(Consumer.Compile("""
            using Contoso.Probes;
            using Writeback.Sdk;

            namespace Contoso.Checks;

            [Check("X1", "The host answers")]
            internal sealed partial class HostAnswers
            {
                public Finding Evaluate(Answer answer) => Answered(answer.Text);

                [Pass("{text}")]
                private static partial Finding Answered(string text);
            }

            [CheckPack("Web", Json = typeof(Json), Probes = [typeof(AnswerProbe)])]
            internal static partial class WebChecks;
            """).AddReferences(library.ToReference())).Strictly();
        await Verify(run.ToTargets());

        var pack = LoadedPack.Load(run, "Contoso.Checks.WebChecks", library);
        Assert.NotNull(pack.Registry.Json);
        Assert.Equal(["Answer", "Host"], pack.Registry.Evidence.Select(evidence => evidence.Name));
        Assert.Equal("web", Assert.Single(pack.Registry.Probes).Target);
        Assert.Equal(CheckStatus.Skipped, Assert.Single((await pack.RunAsync()).Outcomes).Status);
    }

    [Fact]
    public async Task Probes_with_services_and_policies()
    {
        var run = GeneratorRun.Of("""
            using Writeback.Sdk;

            namespace Contoso.Services;

            public sealed class Clock
            {
                public int Hour { get; init; }
            }

            [Evidence]
            public sealed record Time(int Hour);

            [Probe, Retry(0, Delay = "00:00:00.050"), Timeout("00:00:01", Total = "00:00:02"), CircuitBreaker("clock", FailuresBeforeBreaking = 7)]
            public sealed class TimeProbe(Clock clock, IEnumerable<Clock>? clocks)
            {
                public TimeProbe(Clock clock)
                    : this(clock, null)
                {
                }

                public Task<Time> ObserveAsync() => Task.FromResult(new Time(clock.Hour + clocks!.Count()));
            }

            [Check("T1", "It is day")]
            public sealed partial class ItIsDay
            {
                public static Finding Evaluate(Time time) => Hour(time.Hour);

                [Inconclusive("{hour}")]
                private static partial Finding Hour(int hour);
            }

            [CheckPack("Time")]
            public static partial class TimeChecks;
            """).Strictly();
        await Verify(run.ToTargets());

        var pack = LoadedPack.Load(run, "Contoso.Services.TimeChecks");
        var clock = pack.Create("Contoso.Services.Clock");
        clock.GetType().GetProperty("Hour")!.SetValue(clock, 11);
        var report = await pack.RunAsync(configure: services => services.AddSingleton(clock.GetType(), clock));
        Assert.Equal("12", Assert.Single(Assert.Single(report.Outcomes).Findings).ToString());
    }

    [Fact]
    public async Task More_checks_than_one_switch_holds()
    {
        var checks = string.Join('\n', Enumerable.Range(0, 300).Select(number => $$"""
            [Writeback.Sdk.Check("M{{number:0000}}", "Title")]
            public sealed partial class Check{{number}}
            {
                public Writeback.Sdk.Finding Evaluate(DriveUsage drive) => Number({{number}});

                [Writeback.Sdk.Pass("{number}")]
                private static partial Writeback.Sdk.Finding Number(int number);
            }
            """));
        var run = GeneratorRun.Of(Samples.Evidence, Samples.Pack, "namespace QuickStart;\n" + checks).Strictly();

        var report = await LoadedPack.Load(run, "QuickStart.DiskChecks").RunAsync();
        Assert.Equal(
            Enumerable.Range(0, 300).Select(number => $"M{number:0000} {number}"),
            report.Outcomes.Select(outcome => $"{outcome.Check.Id} {outcome.Findings[0]}"));
    }
}
