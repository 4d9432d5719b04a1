using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnreadOptionAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Options;

public sealed class UnreadOptionAnalyzerTests
{
    [Fact]
    public Task Options_that_a_check_takes_are_fine() => Verify.SilentAsync(Options() + Check("SeeOptions options"));

    [Fact]
    public Task Options_that_nobody_takes_are_reported()
        => Verify.ReportedAsync(Options("{|#0:SeeOptions|}") + Check(""), Message());

    [Fact]
    public Task A_probe_does_not_read_options()
        => Verify.ReportedAsync(
            Options("{|#0:SeeOptions|}") + """
            [Probe]
            public sealed class SeenProbe
            {
                public System.Threading.Tasks.Task<Seen> ObserveAsync(SeeOptions options) => null!;
            }

            [Evidence]
            public sealed record Seen;
            """,
            Message());

    [Fact]
    public Task Taken_in_the_wrong_way_they_are_not_reported_twice() => Verify.ReportedAsync(Options() + Check("[Each] SeeOptions options"));

    [Fact]
    public Task A_pragma_silences_what_is_reported_at_the_end() => Verify.ReportedAsync("#pragma warning disable WBSDK0015\n" + Options());

    [Fact]
    public Task An_editorconfig_silences_what_is_reported_at_the_end()
        => Verify.SilencedAsync(Options(), "dotnet_diagnostic.WBSDK0015.severity = none");

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Message()
        => Verify.Message("No check of this assembly takes the options 'SeeOptions'; add a parameter to an Evaluate, or remove them");

    private static string Options(string name = "SeeOptions") => $$"""
        using Writeback.Sdk;

        [CheckOptions]
        public sealed record {{name}}
        {
            public int Count { get; init; }
        }

        """;

    private static string Check(string parameter) => $$"""
        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            public Finding Evaluate({{parameter}}) => null!;
        }
        """;
}
