using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Incremental;

/// <summary>
/// Discovery remembers: what it finds after an edit must be what it would find anew, wherever the edit is and whatever it changes
/// in the meaning of code that nobody touched.
/// </summary>
public sealed class DiscoveryTests
{
    private const string Pack = "namespace Contoso; [CheckPack(\"Contoso\")] public static partial class ContosoChecks;";

    private const string Check = """
        namespace Contoso.Checks;

        [Check("CT0001", "Title")]
        public sealed partial class First
        {
            public Finding Evaluate(Usage usage) => Fine(usage.Free);

            [Pass("{free} left.")]
            private static partial Finding Fine(int free);
        }
        """;

    private const string Second = """
        namespace Contoso.Checks;

        [Check("CT0002", "Second"), Requires<First>]
        public sealed partial class Second
        {
            public Finding Evaluate(Usage usage) => Fine();

            [Pass("Fine.")]
            private static partial Finding Fine();
        }
        """;

    private const string Usage = "namespace Contoso; [Input(\"Give it.\")] public sealed record Usage(int Free);";

    /// <summary>A name, and the files before and after; a file that is the same in both is not touched.</summary>
    public static TheoryData<string, string[], string[]> Edits { get; } = new()
    {
        { "a constant of another file", [Constant("Id = \"CT0007\""), Pack, Usage, WithConstants(Check)], [Constant("Id = \"CT0008\""), Pack, Usage, WithConstants(Check)] },
        { "a constant inside another check", [Pack, Usage, WithConstants(Check, "Second"), InSecond("public const string Id = \"CT0007\";")], [Pack, Usage, WithConstants(Check, "Second"), InSecond("public const string Id = \"CT0009\";")] },
        { "the id of a required check", [Pack, Usage, Check, Second], [Pack, Usage, Check.Replace("CT0001", "CT0005", StringComparison.Ordinal), Second] },
        { "a message and nothing else", [Pack, Usage, Check, Second], [Pack, Usage, Check.Replace("left.", "is left.", StringComparison.Ordinal), Second] },
        { "a message beside a renamed type", [Pack, Usage, Check, Second], [Pack, Usage.Replace("Usage", "Used", StringComparison.Ordinal), Check.Replace("left.", "is left.", StringComparison.Ordinal).Replace("Usage", "Used", StringComparison.Ordinal), Second.Replace("Usage", "Used", StringComparison.Ordinal)] },
        { "a parameter of Evaluate", [Pack, Usage, Check], [Pack, Usage, Check.Replace("(Usage usage)", "(Observation<Usage> usage)", StringComparison.Ordinal).Replace("usage.Free", "usage.Value!.Free", StringComparison.Ordinal)] },
        { "a nearer type of the same name", [Pack, Usage, Check, "namespace Contoso.Checks;"], [Pack, Usage, Check, "namespace Contoso.Checks; [Evidence] public sealed record Usage(int Free); [Probe] public sealed class P { public Task<Usage> ObserveAsync() => Task.FromResult(new Usage(1)); }"] },
        { "another attribute called Check", [Pack, Usage, Check, "namespace Contoso.Checks;"], [Pack, Usage, Check.Replace("[Pass", "[Pass", StringComparison.Ordinal), "namespace Contoso; public sealed class CheckAttribute(string id, string title) : Attribute { public string Text => id + title; }"] },
        { "another attribute called Pass", [Pack, Usage, Check, "namespace Contoso.Checks;"], [Pack, Usage, Check, "namespace Contoso.Checks; public sealed class PassAttribute(string text) : Attribute { public string Text => text; }"] },
        { "a nested attribute called Pass, in another part", [Pack, Usage, Check, "namespace Contoso.Checks; partial class First;"], [Pack, Usage, Check, "namespace Contoso.Checks; partial class First { public sealed class PassAttribute(string text) : Attribute { public string Text => text; } }"] },
        { "what an alias stands for", [Pack, Usage, "global using A = Writeback.Sdk.CheckAttribute;", Check.Replace("[Check(", "[A(", StringComparison.Ordinal)], [Pack, Usage, "global using A = System.ObsoleteAttribute;", Check.Replace("[Check(", "[A(", StringComparison.Ordinal)] },
        { "an alias of an alias", [Pack, Usage, Check], [Pack, Usage, "using A = Writeback.Sdk.CheckAttribute;\nnamespace Contoso.Checks\n{\nusing B = A;\n" + Check.Replace("namespace Contoso.Checks;", "", StringComparison.Ordinal).Replace("[Check(", "[B(", StringComparison.Ordinal).Replace("\"Title\"", "\"Other\"", StringComparison.Ordinal) + "\n}"] },
        { "how an input is given", [Pack, Usage, Check], [Pack, Usage.Replace("Give it", "Give it now", StringComparison.Ordinal), Check] },
        { "evidence that becomes an input", [Pack, Usage.Replace("Input(\"Give it.\")", "Evidence", StringComparison.Ordinal), Check], [Pack, Usage, Check] },
        { "a limit of an option", [Pack, Usage, WithOptions(Check), Options(9)], [Pack, Usage, WithOptions(Check), Options(10)] },
        { "a classified part", [Pack, "namespace Contoso; [Input(\"Give it.\")] public sealed record Usage(int Free, Part Part); public sealed record Part(string Name);", Check], [Pack, "namespace Contoso; [Input(\"Give it.\")] public sealed record Usage(int Free, Part Part); public sealed record Part([PersonalData] string Name);", Check] },
        { "Evaluate in another part", [Pack, Usage, WithoutEvaluate(Check), "namespace Contoso.Checks; partial class First;"], [Pack, Usage, WithoutEvaluate(Check), "namespace Contoso.Checks; partial class First { public Finding Evaluate(Usage usage) => Fine(usage.Free); }"] },
        { "the attribute moves to another part", [Pack, Usage, Check, "namespace Contoso.Checks; partial class First;"], [Pack, Usage, Check.Replace("[Check(\"CT0001\", \"Title\")]", "", StringComparison.Ordinal), "namespace Contoso.Checks; [Check(\"CT0001\", \"Moved\")] partial class First;"] },
        { "a name that is not looked up with its suffix", [Pack, Usage, Check], [Pack, Usage, Check.Replace("[Pass(", "[@Pass(", StringComparison.Ordinal)] },
        { "a severity", [Pack, Usage, Check], [Pack, Usage, Check.Replace("\"Title\")", "\"Title\", Severity = Severity.Warning)", StringComparison.Ordinal)] },
        { "arguments in other forms", [Pack, Usage, Check], [Pack, Usage, Check.Replace("\"CT0001\", \"Title\"", "title: nameof(First) + \"s\", id: \"CT\" + \"0001\", Tags = new[] { \"t\" }", StringComparison.Ordinal).Replace("[Pass(\"{free} left.\")]", "[Pass(\"{\" + nameof(free) + \"}\", References = new string[] { \"https://contoso.test\" })]", StringComparison.Ordinal)] },
        { "a record that becomes a check", [Pack, Usage, "namespace Contoso.Checks; public sealed partial record Third { public Finding? Evaluate() => null; }"], [Pack, Usage, "namespace Contoso.Checks; [Check(\"CT0003\", \"Third\")] public sealed partial record Third { public Finding? Evaluate() => null; }"] },
        { "left out by #if", [Pack, Usage, Check], [Pack, Usage, "#if NEVER\n" + Check + "\n#endif"] },
        { "the other branch of #if", [Pack, Usage, "#if true\n#else\n" + Check + "\n#endif"], [Pack, Usage, "#if false\n#else\n" + Check + "\n#endif"] },
        { "a class that becomes abstract", [Pack, Usage, Check], [Pack, Usage, Check.Replace("public sealed partial", "public abstract partial", StringComparison.Ordinal)] },
        { "what a check is nested in", [Pack, Usage, Nest("Outer", Check)], [Pack, Usage, Nest("Around", Check)] },
        { "a using", [Pack, Usage.Replace("namespace Contoso;", "namespace Elsewhere;", StringComparison.Ordinal), "using Elsewhere;\n" + Check], [Pack, Usage.Replace("namespace Contoso;", "namespace Elsewhere;", StringComparison.Ordinal), "namespace Elsewhere.Too; [Input(\"Two.\")] public sealed record Usage(int Free);", "using Elsewhere.Too;\n" + Check] },
        { "nullability from here on", [Pack, Usage, Check.Replace("int free", "string? free", StringComparison.Ordinal).Replace("usage.Free)", "usage.Free.ToString())", StringComparison.Ordinal)], [Pack, Usage, Check.Replace("int free", "string free", StringComparison.Ordinal).Replace("usage.Free)", "usage.Free.ToString())", StringComparison.Ordinal)] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_seen_wherever_it_matters(string what, string[] before, string[] after)
    {
        var first = Consumer.Compile([Usings, .. before]);
        var second = Edit(first, [Usings, .. after]);
        var fresh = GeneratorRun.Of(Consumer.Compile([Usings, .. after])).Sources;
        Assert.False(AreSame(GeneratorRun.Of(first).Sources, fresh), $"{what} changes nothing: the case proves nothing.");

        var run = GeneratorRun.Of(first).After(second);
        Assert.Null(run.Result.Exception);
        Assert.Equal(fresh, run.Sources);

        // And back, by a driver that has seen both.
        Assert.Equal(GeneratorRun.Of(first).Sources, run.After(first).Sources);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_on_the_way_of_which_the_file_is_broken_is_seen(string what, string[] before, string[] after)
    {
        _ = what;
        var first = Consumer.Compile([Usings, .. before]);
        var broken = Edit(first, [Usings, .. after.Select(file => file[..(file.Length * 2 / 3)])]);
        var run = GeneratorRun.Of(first).After(broken);
        Assert.Null(run.Result.Exception);
        Assert.Equal(GeneratorRun.Of(Consumer.Compile([Usings, .. after.Select(file => file[..(file.Length * 2 / 3)])])).Sources, run.Sources);
        Assert.Equal(GeneratorRun.Of(Consumer.Compile([Usings, .. after])).Sources, run.After(Edit(first, [Usings, .. after])).Sources);
    }

    [Theory]
    [InlineData("public const string Id = \"CT0001\"; public static int Size() => 1;", "public const string Id = \"CT0001\"; public static int Size() => 2;", true)]
    [InlineData("public const string Id = \"CT0001\";", "public const string Id = \"CT0002\";", false)]
    [InlineData("public const string Id = \"CT0001\";", "public const string Id = \"CT0001\"; public const string Other = \"\";", true)]
    public void A_project_that_is_referenced_as_it_is_typed_is_seen(string before, string after, bool isSame)
    {
        static CSharpCompilation Library(string body) => Consumer.Compile("Contoso.Library", [$"public static class Library {{ {body} }}"]);
        CSharpCompilation Project(string body) => Consumer.Compile(Usings, Pack, Usage, Check.Replace("\"CT0001\"", "Library.Id", StringComparison.Ordinal))
            .AddReferences(Library(body).ToMetadataReference());

        var first = GeneratorRun.Of(Project(before));
        var run = first.After(Project(after));

        Assert.Equal(GeneratorRun.Of(Project(after)).Sources, run.Sources);
        Assert.Equal(isSame, AreSame(first.Sources, run.Sources));
    }

    [Theory]
    [InlineData("[Check(\"CT0001\", \"Title\")]", "[Writeback.Sdk.CheckAttribute(\"CT0001\", \"Title\")]")]
    [InlineData("[Check(\"CT0001\", \"Title\")]", "[CheckAttribute(id: \"CT0001\", title: \"Title\", Severity = Severity.Error)]")]
    [InlineData("[Check(\"CT0001\", \"Title\")]", "[Check(\"CT\" + \"0001\", \"Title\", Category = \"General\", Tags = [])]")]
    [InlineData("[Pass(\"{free} left.\")]", "[PassAttribute(\"{free} left.\")]")]
    [InlineData("[Pass(\"{free} left.\")]", "[Pass(@\"{free} left.\", Remedy = null)]")]
    [InlineData("[Pass(\"{free} left.\")]", "[Pass(message: \"{free} left.\")]")]
    [InlineData("[Pass(\"{free} left.\")]", "[Pass(\"\"\"{free} left.\"\"\", References = [])]")]
    [InlineData("[Pass(\"{free} left.\")]", "[global::Writeback.Sdk.Pass(Constants.Left)]")]
    [InlineData("[Pass(\"{free} left.\")]", "[Pass(\"\\u007Bfree} left.\")]")]
    public void Whatever_form_an_attribute_is_written_in_it_says_the_same(string plain, string other)
    {
        const string Constants = "internal static class Constants { public const string Left = \"{free} left.\"; }";
        var expected = GeneratorRun.Of(Usings, Pack, Usage, Check, Constants).Strictly().Sources;
        Assert.Equal(expected, GeneratorRun.Of(Usings, Pack, Usage, Check.Replace(plain, other, StringComparison.Ordinal), Constants).Strictly().Sources);
    }

    private const string Usings = "global using Writeback.Sdk;";

    private static string Constant(string constant) => $"namespace Contoso; public static class Constants {{ public const string {constant}; }}";

    private static string WithConstants(string check, string owner = "Constants") => check.Replace("\"CT0001\"", $"{owner}.Id", StringComparison.Ordinal);

    private static string InSecond(string member) => Second.Replace(", Requires<First>", "", StringComparison.Ordinal).Replace("public Finding", member + "\n    public Finding", StringComparison.Ordinal);

    private static string WithoutEvaluate(string check) => check.Replace("public Finding Evaluate(Usage usage) => Fine(usage.Free);", "", StringComparison.Ordinal);

    private static string WithOptions(string check) => check.Replace("Usage usage)", "Usage usage, Limits limits)", StringComparison.Ordinal);

    private static string Options(int most)
        => $"namespace Contoso; [CheckOptions] public sealed record Limits([System.ComponentModel.DataAnnotations.Range(1, {most})] int Most = 1);";

    private static string Nest(string outer, string check)
        => check.Replace("[Check", $"public static partial class {outer} {{ [Check", StringComparison.Ordinal) + "}";

    private static bool AreSame(IReadOnlyDictionary<string, string> sources, IReadOnlyDictionary<string, string> others)
        => sources.Count == others.Count && sources.All(source => others.TryGetValue(source.Key, out var other) && other == source.Value);

    /// <summary>The compilation with other files in place of those that differ: an editor keeps what nobody touched.</summary>
    private static CSharpCompilation Edit(CSharpCompilation compilation, string[] files)
    {
        var trees = compilation.SyntaxTrees.Skip(1).ToList();
        for (var index = 0; index < Math.Max(trees.Count, files.Length); index++)
        {
            if (index >= trees.Count)
            {
                compilation = compilation.AddSyntaxTrees(Consumer.Parse(files[index], $"File{index}.cs"));
            }
            else if (index >= files.Length)
            {
                compilation = compilation.RemoveSyntaxTrees(trees[index]);
            }
            else if (trees[index].ToString() != files[index])
            {
                compilation = compilation.ReplaceSyntaxTree(trees[index], Consumer.Parse(files[index], trees[index].FilePath));
            }
        }

        return compilation;
    }
}
