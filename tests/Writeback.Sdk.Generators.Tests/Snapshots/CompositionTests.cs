using Microsoft.CodeAnalysis;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>Packs that include the packs of other assemblies, whose checks stay internal.</summary>
public sealed class CompositionTests
{
    private const string Library = """
        using Writeback.Sdk;

        namespace Contoso.Library;

        [Input("Give the host: --host NAME.")]
        public sealed record Host(string Name);

        [Evidence]
        public sealed record Answer(string Text);

        [Evidence]
        public sealed record Zone(string Name);

        [Probe]
        public sealed class AnswerProbe
        {
            public Task<Answer> ObserveAsync(Host host) => Task.FromResult(new Answer("real " + host.Name));
        }

        [Probe]
        public sealed class ZoneProbe
        {
            public Task<Zone> ObserveAsync() => Task.FromResult(new Zone("library"));
        }

        [Check("L2", "The host answers", Category = "Net")]
        public sealed partial class HostAnswers
        {
            public Finding Evaluate(Answer answer, Zone zone) => Answered(answer.Text, zone.Name);

            [Pass("{text} in {zone}")]
            private static partial Finding Answered(string text, string zone);
        }

        [Check("L1", "The zone fails", Category = "Net")]
        internal sealed partial class ZoneFails
        {
            public Finding Evaluate(Zone zone) => zone.Name.Length > 0 ? Failed() : Fine();

            [Fail("It does.", Remedy = "None.")]
            private static partial Finding Failed();

            [Pass("It does not.")]
            private static partial Finding Fine();
        }

        [CheckPack("Library")]
        public static partial class LibraryPack;
        """;

    private const string App = """
        using Contoso.Library;
        using Writeback.Sdk;

        namespace Contoso.App;

        [Evidence]
        public sealed record Age(int Years);

        [Probe]
        public sealed class AgeProbe
        {
            public Task<Age> ObserveAsync(Zone zone) => Task.FromResult(new Age(zone.Name.Length));
        }

        [Check("A1", "Old enough")]
        internal sealed partial class OldEnough
        {
            public Finding Evaluate(Age age, Zone zone, Host host) => Old(age.Years, zone.Name, host.Name);

            [Pass("{years} {zone} {host}")]
            private static partial Finding Old(int years, string zone, string host);
        }

        [Check("Z9", "Follows the library")]
        [Requires<HostAnswers>]
        internal sealed partial class Follows
        {
            public Finding Evaluate(Age age) => Followed(age.Years);

            [Pass("{years}")]
            private static partial Finding Followed(int years);
        }

        [CheckPack("App", Includes = [typeof(LibraryPack)])]
        internal static partial class AppPack;
        """;

    private const string Replacement = """

        [Probe(Replaces = typeof(Contoso.Library.AnswerProbe))]
        public sealed class RecordedAnswerProbe
        {
            public Task<Contoso.Library.Answer> ObserveAsync() => Task.FromResult(new Contoso.Library.Answer("recorded"));
        }
        """;

    [Fact]
    public async Task A_pack_that_includes_another()
    {
        var (run, library) = Compose(App);
        await Verify(run.ToTargets().Where(target => target.Name!.StartsWith("Contoso.App.AppPack", StringComparison.Ordinal)));

        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);
        Assert.Equal(["A1", "L1", "L2", "Z9"], pack.Registry.Checks.Select(check => check.Id));
        Assert.Equal(["Age", "Answer", "Host", "Zone"], pack.Registry.Evidence.Select(evidence => evidence.Name));
        Assert.Equal(["Answered"], pack.Registry.GetMessages(pack.Registry.Find("L2")!).Select(message => message.Id));

        var report = await pack.RunAsync(pack.InputsOf("Contoso.Library.Host", "web"));
        Assert.Equal(
            ["A1 Pass 7 library web", "L1 Fail It does.", "L2 Pass real web in library", "Z9 Pass 7"],
            report.Outcomes.Select(outcome => $"{outcome.Check.Id} {outcome.Status} {outcome.Findings[0]}"));
    }

    [Fact]
    public async Task The_included_report_knows_its_own_checks_only()
    {
        var (run, library) = Compose(App);
        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);
        var report = await pack.RunAsync(pack.InputsOf("Contoso.Library.Host", "web"));

        var included = Assert.IsType<Report>(report.GetType().GetProperty("Library")!.GetValue(report), exactMatch: false);

        Assert.Equal("Library", included.Registry.Name);
        Assert.Equal(["L1 Fail", "L2 Pass"], included.Outcomes.Select(outcome => $"{outcome.Check.Id} {outcome.Status}"));
        Assert.Equal(["L1"], included.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        Assert.Equal(["Answer", "Host", "Zone"], included.Evidence.Select(evidence => evidence.Descriptor.Name));
    }

    [Fact]
    public async Task Each_report_names_its_checks_whatever_numbers_they_have_together()
    {
        var (run, library) = Compose(App);
        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);
        var report = await pack.RunAsync(pack.InputsOf("Contoso.Library.Host", "web"));

        Assert.Equal("A1 Pass", Property(report, "General", "OldEnough"));
        Assert.Equal("Z9 Pass", Property(report, "General", "Follows"));
        Assert.Equal("L1 Fail", Property(report, "Library", "Net", "ZoneFails"));
        Assert.Equal("L2 Pass", Property(report, "Library", "Net", "HostAnswers"));
    }

    [Fact]
    public async Task A_selection_of_the_including_pack_holds_for_the_included_report()
    {
        var (run, library) = Compose(App);
        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);
        var report = await pack.RunAsync(pack.InputsOf("Contoso.Library.Host", "web"), selection: new CheckSelection(["A1", "L1"], []));

        var included = (Report)report.GetType().GetProperty("Library")!.GetValue(report)!;

        Assert.Equal(["L1"], included.Outcomes.Select(outcome => outcome.Check.Id));
        Assert.Equal(["Host", "Zone"], included.Evidence.Select(evidence => evidence.Descriptor.Name));
    }

    [Fact]
    public async Task A_probe_that_replaces_one_of_an_included_pack_is_asked_instead()
    {
        var (run, library) = Compose(App + Replacement);
        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);

        Assert.Equal(["AgeProbe", "RecordedAnswerProbe", "ZoneProbe"], pack.Registry.Probes.Select(probe => probe.Name));
        var report = await pack.RunAsync(pack.InputsOf("Contoso.Library.Host", "web"));
        Assert.Equal("recorded in library", report.Outcomes.Single(outcome => outcome.Check.Id == "L2").Findings[0].ToString());
    }

    [Fact]
    public void Two_probes_for_the_same_evidence_are_refused_unless_one_replaces_the_other()
    {
        var (run, library) = Compose(App + Replacement.Replace("(Replaces = typeof(Contoso.Library.AnswerProbe))", "", StringComparison.Ordinal));
        var pack = LoadedPack.Load(run, "Contoso.App.AppPack", library);

        var refusal = Assert.Throws<InvalidRegistryException>(() => pack.Registry.Checks);

        Assert.Contains("AnswerProbe and RecordedAnswerProbe both provide Answer", refusal.Message, StringComparison.Ordinal);
    }

    private static string? Property(object value, params string[] path)
        => path.Aggregate(value, (current, name) => current.GetType().GetProperty(name)!.GetValue(current)!).ToString();

    private static (GeneratorRun Run, Compilation Library) Compose(string app)
    {
        var library = GeneratorRun.Of(Consumer.Compile("Contoso.Library", [Library])).Strictly().Updated;
        return (GeneratorRun.Of(Consumer.Compile(app).AddReferences(library.ToReference())).Strictly(), library);
    }
}
