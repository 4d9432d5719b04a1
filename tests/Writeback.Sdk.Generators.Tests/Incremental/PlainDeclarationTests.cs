using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Incremental;

/// <summary>
/// What is read off a declaration must be what the compiler says of it. A second, empty part of a class makes the generator ask the
/// compiler for everything.
/// </summary>
public sealed class PlainDeclarationTests
{
    private const string Usings = "global using Writeback.Sdk;";
    private const string Pack = "namespace Contoso; [CheckPack(\"Contoso\")] public static partial class ContosoChecks;";
    private const string Evidence = """
        namespace Contoso
        {
            [Evidence] public sealed record Usage(int Free);
            public readonly record struct Load(int Percent);
            [CheckOptions] public sealed record Limits(int Most = 1);
            public enum Kind { Large, Small }
            public static class Kinds { public sealed record Nested(int Free); }
        }
        """;

    /// <summary>The members of a check.</summary>
    public static TheoryData<string> Members { get; } =
    [
        "public Finding Evaluate(Usage usage) => Fine(usage.Free); [Pass(\"{free}\")] private static partial Finding Fine(int free);",
        "public static Finding Evaluate(Usage usage) => Fine(\"\"); [Pass(\"{free}\")] internal static partial Finding Fine(string? free);",
        "internal Finding Evaluate(Observation<Usage> usage, Limits limits) => Fine(usage.Value!.Free); [Pass(\"{free}\")] partial Finding Fine(long free);",
        "public IEnumerable<Finding> Evaluate(IReadOnlyList<Usage> all, IReadOnlyList<Observation<Load>> loads) => []; [Fail(\"{free}\", Remedy = \"Less.\", References = [\"https://contoso.test\"])] public partial Finding Full(bool free);",
        "public Finding Evaluate([Each] Usage usage, CancellationToken cancellationToken) => Fine(null); [Warn(\"{free}\")] private partial Finding Fine(int? free);",
        "public Finding Evaluate([Each] Observation<Usage> usage) => Fine(usage.Value!); [Inconclusive(\"{usage}\")] private partial Finding Fine(Usage usage);",
        "public Finding Evaluate(Contoso.Usage usage, global::Contoso.Load load) => Fine(default, default); [NotApplicable(\"{kind} {load}\")] private static partial Finding Fine(Kind kind, Load? load);",
        "public Finding Evaluate(Kinds.Nested nested) => Fine([], (1, 2)); [Pass(\"{all} {two}\")] private static partial Finding Fine(IReadOnlyList<string?> all, (int One, int Two) two);",
        "public Finding Evaluate(Load? load) => Fine(new object(), DateTimeOffset.MinValue); [Pass(\"{one} {at}\")] private static partial Finding Fine(object one, DateTimeOffset at);",
        "public Finding Evaluate(Missing missing) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(Missing free);",
        "public Finding Evaluate<T>(T usage) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine<T>(T free);",
        "public Finding Evaluate(in Usage usage) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(in int free); [Pass(\"\")] private static partial Finding Other(params string[] all);",
        "public Finding Evaluate(Usage @event) => Fine(1, 2); [Pass(\"{event} {record}\")] private static partial Finding Fine(int @event, int record);",
        "public Finding Evaluate(Usage usage) => @Fine(); [Pass(\"\")] private static partial Finding @Fine(); [Pass(\"\")] private static partial Finding @class();",
        "public Finding Evaluate(Usage usage) => Fine(); [Pass(null!)] private static partial Finding Fine(); [Obsolete] private static partial Finding Old(); [Obsolete, Pass(\"\")] private static partial Finding Odd();",
        "public Finding Evaluate(Usage usage) => Fine(1); public Finding Evaluate(Load load) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(int free); private static partial Finding Fine(int free) => null!;",
        "Finding Evaluate(Usage usage) => Fine(1); [Pass(\"{free}\")] protected internal partial Finding Fine(int free = 1); [Pass(\"{free}\")] private static extern partial Finding Far(int free);",
        "#nullable disable\npublic Finding Evaluate(Usage usage) => Fine(null); [Pass(\"{free} {two}\")] private static partial Finding Fine(string free, string two);\n#nullable restore\n",
        "public Finding Evaluate(Usage usage) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(Int64 free); [Pass(\"{free}\")] private static partial Finding Long(System.String free); [Pass(\"{free}\")] private static partial Finding Dynamic(dynamic free);",
        "public sealed class Usage; public Finding Evaluate(Usage usage) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(int free);",
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_check_is_read_as_the_compiler_reads_it(string members) => AssertSame($$"""
        namespace Contoso.Checks
        {
            [Check("CT0001", "Title", Category = "Disk", Tags = ["a", "b"])]
            public sealed partial class First
            {
                {{members}}
            }
        }
        """);

    [Theory]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] internal abstract partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] public static partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"\", \"Title\")] public partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", null!)] public partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\", Severity = Severity.Warning)] public partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] public partial class First(int number) { public int Number => number; {0} }")]
    [InlineData("namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] public partial class @First { {0} }")]
    [InlineData("namespace Contoso.@event.Checks; [Check(\"CT0001\", \"Title\")] public partial class First { {0} }")]
    [InlineData("namespace Contoso { namespace Inner.Checks { using Load = Contoso.Usage; [Check(\"CT0001\", \"Title\")] public partial class First { {0} } } }")]
    [InlineData("[Check(\"CT0001\", \"Title\")] public partial class First { public Finding Evaluate(Contoso.Usage usage) => Fine(1); [Pass(\"{free}\")] private static partial Finding Fine(int free); }")]
    [InlineData("namespace Contoso.Checks; file sealed record Usage(int Free); [Check(\"CT0001\", \"Title\")] public partial class First { {0} }")]
    [InlineData("namespace Contoso.Checks; file sealed class PassAttribute(string text) : Attribute { public string Text => text; } [Check(\"CT0001\", \"Title\")] public partial class First { {0} }")]
    public void A_class_is_read_as_the_compiler_reads_it(string file) => AssertSame(file.Replace(
        "{0}", "public Finding Evaluate(Usage usage, Load load) => Fine(usage.Free); [Pass(\"{free}\")] private static partial Finding Fine(int free);", StringComparison.Ordinal));

    /// <summary>A class without a body has no place inside of it to ask what names mean: it must not answer for others of its namespace.</summary>
    [Fact]
    public void A_check_without_a_body_says_nothing_about_the_names_of_others()
    {
        const string Attribute = "namespace Contoso.Checks; public sealed class CheckAttribute(string id, string title) : Attribute { public string Text => id + title; }";
        const string Check = "namespace Contoso.Checks; [Check(\"CT0001\", \"Title\")] public sealed partial class First";
        Assert.DoesNotContain(
            GeneratorRun.Of(Usings, Pack, Evidence, Attribute, Check.Replace("First", "Bare;", StringComparison.Ordinal), Check + " { public Finding? Evaluate(Usage usage) => null; }").Sources,
            source => source.Value.Contains("CT0001", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_namespace_and_other_usings_have_names_of_their_own()
    {
        static string Check(string name, string usings) => $$"""
            {{usings}}
            namespace Contoso.Checks;

            [Check("CT-{{name}}", "Title")]
            public sealed partial class {{name}}
            {
                public Finding Evaluate(Taken taken) => Fine(taken);

                [Pass("{taken}")]
                private static partial Finding Fine(Taken taken);
            }
            """;

        string[] files = [Usings, Pack, Evidence, Check("First", "using Taken = Contoso.Usage;"), Check("Second", "using Taken = Contoso.Kinds.Nested;")];
        var sources = GeneratorRun.Of(files).Strictly().Sources;
        Assert.Contains("Fine(global::Contoso.Usage taken)", sources["Contoso.Checks.First.Findings.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Fine(global::Contoso.Kinds.Nested taken)", sources["Contoso.Checks.Second.Findings.g.cs"], StringComparison.Ordinal);
        Assert.Equal(sources, GeneratorRun.Of([.. files, "namespace Contoso.Checks; partial class First; partial class Second;"]).Sources);
    }

    private static void AssertSame(string check)
    {
        var plain = GeneratorRun.Of(Usings, Pack, Evidence, check);
        Assert.Null(plain.Result.Exception);
        var asked = GeneratorRun.Of(Usings, Pack, Evidence, check, NamespaceOf(check) + "partial class First;");
        Assert.Equal(asked.Sources, plain.Sources);
    }

    private static string NamespaceOf(string check) => check switch
    {
        ['[', ..] => "",
        _ when check.Contains("Inner", StringComparison.Ordinal) => "namespace Contoso.Inner.Checks; ",
        _ when check.Contains("@event.Checks", StringComparison.Ordinal) => "namespace Contoso.@event.Checks; ",
        _ => "namespace Contoso.Checks; ",
    };
}
