using Microsoft.CodeAnalysis.Testing;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.AmbiguousEvidenceNameAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Evidence;

public sealed class AmbiguousEvidenceNameAnalyzerTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Writeback.Sdk;

        """;

    private const string Pack = "\n[CheckPack(\"Mine\")] public static partial class MyPack;\n";

    private const string Including = "\n[CheckPack(\"Mine\", Includes = [typeof(Lib.Pack)])] public static partial class MyPack;\n";

    [Fact]
    public Task Names_of_their_own_are_fine()
        => Verify.SilentAsync(Usings + Pack + "namespace Dns { [Evidence] public sealed record DnsAnswer; } namespace Http { [Evidence] public sealed record HttpAnswer; }");

    [Fact]
    public Task What_no_registry_knows_may_have_any_name()
        => Verify.SilentAsync(Usings + Pack + "namespace Dns { [Evidence] public sealed record Answer; } namespace Http { public sealed record Answer; }");

    [Fact]
    public Task Both_are_reported_and_each_names_the_other()
        => Verify.ReportedAsync(
            Usings + Pack + "namespace Dns { [Evidence] public sealed record {|#0:Answer|}; } namespace Http { [Evidence] public sealed record {|#1:Answer|}; }",
            Message("Dns.Answer", "Http.Answer", "Answer"),
            Message("Http.Answer", "Dns.Answer", "Answer", mark: 1));

    [Theory]
    [InlineData("[Check(\"C1\", \"Title\")] public sealed partial class IsSeen { public Finding Evaluate(Http.Answer answer) => null!; }")]
    [InlineData("[Check(\"C1\", \"Title\")] public sealed partial class IsSeen { public Finding Evaluate(IReadOnlyList<Observation<Http.Answer>> answers) => null!; }")]
    [InlineData("[Probe] public sealed class HttpProbe { public Task<Http.Answer> ObserveAsync() => null!; }")]
    [InlineData("[Probe] public sealed class HttpProbe { public Task<IReadOnlyList<Http.Answer>> ObserveAsync() => null!; }")]
    [InlineData("[Probe] public sealed class OtherProbe { public Task<Dns.Answer> ObserveAsync([Each] Http.Answer answer) => null!; }")]
    public Task In_whatever_way_a_pack_comes_by_it_it_is_reported(string use)
        => Verify.ReportedAsync(
            Usings + Pack + use + "namespace Dns { [Evidence] public sealed record {|#0:Answer|}; } namespace Http { public sealed record {|#1:Answer|}; }",
            Message("Dns.Answer", "Http.Answer", "Answer"),
            Message("Http.Answer", "Dns.Answer", "Answer", mark: 1));

    [Fact]
    public Task Nested_types_are_called_by_their_last_name()
        => Verify.ReportedAsync(
            Usings + Pack + "public static class Dns { [Evidence] public sealed record [|Answer|]; } public static class Http { [Evidence] public sealed record [|Answer|]; }");

    [Fact]
    public Task A_generic_type_with_two_lists_of_arguments_is_reported_once()
        => Verify.ReportedAsync(
            Usings + Pack + """
            public sealed record {|#0:Measured|}<T>(T Value);

            [Check("C1", "Title")]
            public sealed partial class IsSeen
            {
                public Finding Evaluate(Measured<int> count, Measured<string> name) => null!;
            }
            """,
            Message("Measured<int>", "Measured<string>", "Measured"));

    [Fact]
    public Task A_name_of_the_SDK_is_taken()
        => Verify.ReportedAsync(
            Usings + Pack + """
            namespace Mine
            {
                [Input("Tell it.")]
                public sealed record {|#0:RunStart|};

                [Check("C1", "Title")]
                public sealed partial class IsSeen
                {
                    public Finding Evaluate(RunStart mine, Writeback.Sdk.RunStart theirs) => null!;
                }
            }
            """,
            Message("Mine.RunStart", "Writeback.Sdk.RunStart", "RunStart"));

    [Fact]
    public Task Evidence_of_an_included_pack_counts()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Usings + Including + "[Evidence] public sealed record {|#0:LibSeen|};",
            Message("LibSeen", "Lib.LibSeen", "LibSeen"));

    [Fact]
    public Task Evidence_of_a_pack_that_an_included_one_includes_counts()
        => Verify.ReportedWithLibrariesAsync(
            [("Lib", Library.ChecksAndProbes), ("Outer", Library.Outer)],
            Usings + Including.Replace("Lib.Pack", "Outer.OuterPack", StringComparison.Ordinal) + "[Evidence] public sealed record {|#0:LibSeen|};",
            Message("LibSeen", "Lib.LibSeen", "LibSeen"));

    [Fact]
    public Task Evidence_of_a_probe_that_the_pack_names_counts()
        => Verify.ReportedWithLibraryAsync(
            Library.Probes,
            Usings + "[CheckPack(\"Mine\", Probes = [typeof(Lib.LibSeenProbe)])] public static partial class MyPack; [Evidence] public sealed record {|#0:LibSeen|};",
            Message("LibSeen", "Lib.LibSeen", "LibSeen"));

    [Fact]
    public Task Evidence_of_a_library_that_is_only_referenced_does_not()
        => Verify.ReportedWithLibraryAsync(Library.ChecksAndProbes, Usings + Pack + "[Evidence] public sealed record LibSeen;");

    [Fact]
    public Task Evidence_that_two_packs_share_is_one_kind()
        => Verify.ReportedWithLibraryAsync(
            Library.ChecksAndProbes,
            Usings + Including + "[Check(\"C1\", \"Title\")] public sealed partial class IsSeen { public Finding Evaluate(Lib.LibSeen seen) => null!; }");

    [Fact]
    public Task Two_of_other_assemblies_are_reported_where_the_pack_includes_them()
        => Verify.ReportedWithLibrariesAsync(
            [("Lib", Library.ChecksAndProbes), ("Other", Library.ChecksAndProbes.Replace("namespace Lib;", "namespace Other;", StringComparison.Ordinal))],
            "using Writeback.Sdk; [{|#0:CheckPack(\"Mine\", Includes = [typeof(Lib.Pack), typeof(Other.Pack)])|}] public static partial class MyPack;",
            Message("Lib.LibSeen", "Other.LibSeen", "LibSeen"));

    [Fact]
    public Task A_library_without_a_pack_may_leave_it_to_others()
        => Verify.SilentAsync(Usings + "namespace Dns { [Evidence] public sealed record Answer; } namespace Http { [Evidence] public sealed record Answer; }");

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync(
            "#pragma warning disable WBSDK0033\n"
                + Usings + Pack + "namespace Dns { [Evidence] public sealed record Answer; } namespace Http { [Evidence] public sealed record Answer; }");

    [Fact]
    public Task An_editorconfig_silences_it()
        => Verify.SilencedAsync(
            Usings + Pack + "namespace Dns { [Evidence] public sealed record Answer; } namespace Http { [Evidence] public sealed record Answer; }",
            "dotnet_diagnostic.WBSDK0033.severity = none");

    private static DiagnosticResult Message(string one, string other, string name, int mark = 0)
        => Verify.Message($"'{one}' and '{other}' are both called {name} in pack MyPack; names are keys in JSON, so rename one", mark);
}
