using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Incremental;

/// <summary>What an edit costs: every step and every file, after edits as people make them.</summary>
public sealed class EditTests
{
    private const string EvidenceFile = "File1.cs";
    private const string CheckFile = "File3.cs";
    private const string LastCheckFile = "File4.cs";

    private const string SecondCheck = """
        using Writeback.Sdk;

        namespace QuickStart;

        [Check("QS0002", "The system drive has a name")]
        public sealed partial class DriveHasName
        {
            public Finding Evaluate(DriveUsage drive) => Named(drive.Name);

            [Pass("{drive}")]
            private static partial Finding Named(string drive);
        }
        """;

    private const string ThirdCheck = """
        using Writeback.Sdk;

        namespace QuickStart;

        [Check("QS0000", "There is a drive")]
        public sealed partial class DriveIsThere
        {
            public Finding Evaluate(DriveUsage drive) => There();

            [Pass("There.")]
            private static partial Finding There();
        }
        """;

    private const string Unrelated = """
        namespace QuickStart;

        public sealed record Unrelated(int Number);
        """;

    // The compiler compares what it finds by position: what follows a removed file is found anew. Checks come last here, so that
    // the expectations below say what the generator does.
    private static readonly CSharpCompilation Before = Consumer.Compile(Unrelated, Samples.Evidence, Samples.Pack, Samples.Check, SecondCheck);

    [Fact]
    public void Every_step_has_a_name_that_is_tracked()
    {
        var run = GeneratorRun.Of(Before).Strictly();
        Assert.NotEmpty(Reasons.TrackedNames);
        Assert.All(Reasons.TrackedNames, name => Assert.Contains(name, run.Result.TrackedSteps));
    }

    [Fact]
    public void An_unrelated_file_that_is_added_leaves_everything_cached()
        => AssertOtherThanCached(Before.AddSyntaxTrees(Consumer.Parse("internal sealed class New;", "New.cs")));

    [Fact]
    public void An_unrelated_file_that_is_removed_leaves_everything_cached()
        => AssertOtherThanCached(Before.RemoveSyntaxTrees(Tree("File0.cs")));

    [Fact]
    public void An_edit_of_an_unrelated_file_leaves_everything_cached()
        => AssertOtherThanCached(Edit("File0.cs", "int Number", "long Number"));

    [Fact]
    public void A_method_added_to_an_ordinary_type_leaves_everything_cached()
        => AssertOtherThanCached(Edit("File0.cs", "Unrelated(int Number);", "Unrelated(int Number) { [Obsolete(\"No more.\")] public string? Text() => null; }"));

    [Fact]
    public void Other_options_of_the_compiler_leave_what_they_do_not_concern_cached()
        => AssertOtherThanCached(Before.WithOptions(Before.Options.WithOptimizationLevel(OptimizationLevel.Release).WithAllowUnsafe(true)));

    [Fact]
    public void Other_options_of_the_parser_are_seen()
    {
        const string Pass = "[Pass(\"{drive} has {free:N0} MiB left.\")]";
        const string Loud = "[Pass(\"{drive} has {free:N0} MiB left!\")]";
        var file = $"#if LOUD\n{Samples.Check.Replace(Pass, Loud, StringComparison.Ordinal)}\n#else\n{Samples.Check}\n#endif";
        var quiet = Consumer.Compile(Samples.Evidence, Samples.Pack, file);
        var tree = quiet.SyntaxTrees.Last();
        var loud = quiet.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.GetText(), Consumer.ParseOptions.WithPreprocessorSymbols("LOUD"), tree.FilePath));

        var run = GeneratorRun.Of(quiet).After(loud);

        Assert.Contains("left!", run.Sources["QuickStart.DriveHasSpace.Findings.g.cs"], StringComparison.Ordinal);
        Assert.Equal(GeneratorRun.Of(loud).Sources, run.Sources);
    }

    [Fact]
    public void A_blank_line_above_a_check_leaves_everything_cached()
        => AssertOtherThanCached(Edit(CheckFile, "[Check(", "\n[Check("));

    [Fact]
    public void An_edit_inside_Evaluate_leaves_everything_cached()
        => AssertOtherThanCached(Edit(CheckFile, "100 << 20", "200 << 20"));

    [Fact]
    public void An_edit_inside_a_probe_leaves_everything_cached()
        => AssertOtherThanCached(Edit(EvidenceFile, "300L << 20", "400L << 20"));

    [Fact]
    public void An_added_reference_leaves_everything_cached()
        => AssertOtherThanCached(Before.AddReferences(Consumer.Compile("Contoso.Library", ["public sealed class Library;"]).ToReference()));

    [Fact]
    public void A_changed_message_leaves_the_registry_cached() => AssertOtherThanCached(
        Edit(CheckFile, "has only", "only has"),
        "Checks: Modified Unchanged",
        "Declarations: Modified",
        "DeclaredFindings: Modified Cached",
        "DeclaredPacks: Unchanged",
        "Evidence: Unchanged",
        "Findings: Modified Cached",
        "Probes: Unchanged",
        "QuickStart.DriveHasSpace.Findings.g.cs: Modified");

    [Fact]
    public void A_changed_title_leaves_the_findings_cached() => AssertOtherThanCached(
        Edit(CheckFile, "has space left", "has much space left"),
        "CheckEntries: Modified Cached",
        "Checks: Modified Unchanged",
        "Declarations: Modified",
        "DeclaredFindings: Unchanged Cached",
        "DeclaredPacks: Unchanged",
        "Evidence: Unchanged",
        "Probes: Unchanged",
        "Registries: Modified",
        "QuickStart.DiskChecks.Registry.g.cs: Modified",
        "QuickStart.DiskChecks.Report.g.cs: Modified");

    [Fact]
    public void A_changed_policy_leaves_the_findings_and_the_registration_cached() => AssertOtherThanCached(
        Edit(EvidenceFile, "Retry(1)", "Retry(2)"),
        "Checks: Unchanged Unchanged",
        "Declarations: Modified",
        "DeclaredPacks: Unchanged",
        "Evidence: Unchanged",
        "Probes: Modified",
        "Registries: Modified",
        "QuickStart.DiskChecks.Registry.g.cs: Modified",
        "QuickStart.DiskChecks.Report.g.cs: Modified");

    [Fact]
    public void An_added_check_adds_its_file_and_renews_the_registry() => AssertOtherThanCached(
        Before.AddSyntaxTrees(Consumer.Parse(ThirdCheck, "New.cs")),
        "CheckEntries: Cached Cached New",
        "CheckTwins: Unchanged",
        "Checks: Unchanged Unchanged New",
        "Declarations: Modified",
        "DeclaredFindings: Cached Cached New",
        "DeclaredPacks: Unchanged",
        "Evidence: Unchanged",
        "Findings: Cached Cached New",
        "Probes: Unchanged",
        "Registries: Modified",
        "QuickStart.DiskChecks.Registry.g.cs: Modified",
        "QuickStart.DiskChecks.Report.g.cs: Modified",
        "QuickStart.DriveIsThere.Findings.g.cs: New");

    [Fact]
    public void A_removed_check_takes_its_file_away_and_renews_the_registry() => AssertOtherThanCached(
        Before.RemoveSyntaxTrees(Tree(LastCheckFile)),
        "CheckEntries: Cached Removed",
        "CheckTwins: Unchanged",
        "Checks: Unchanged Removed",
        "Declarations: Modified",
        "DeclaredFindings: Cached Removed",
        "DeclaredPacks: Unchanged",
        "Evidence: Unchanged",
        "Findings: Cached Removed",
        "Probes: Unchanged",
        "Registries: Modified",
        "QuickStart.DiskChecks.Registry.g.cs: Modified",
        "QuickStart.DiskChecks.Report.g.cs: Modified",
        "QuickStart.DriveHasName.Findings.g.cs: Removed");

    [Fact]
    public void A_check_moved_to_another_file_leaves_every_file_as_it_was()
    {
        var moved = Before.ReplaceSyntaxTree(Tree(LastCheckFile), Consumer.Parse("", LastCheckFile)).AddSyntaxTrees(Consumer.Parse(SecondCheck, "Moved.cs"));
        AssertOtherThanCached(moved);
        Assert.Equal(GeneratorRun.Of(Before).Sources, GeneratorRun.Of(moved).Sources);
    }

    [Fact]
    public void The_order_of_files_does_not_show()
    {
        var reversed = Before.RemoveAllSyntaxTrees().AddSyntaxTrees(Before.SyntaxTrees.Reverse());
        Assert.Equal(GeneratorRun.Of(Before).Strictly().Sources, GeneratorRun.Of(reversed).Strictly().Sources);
    }

    /// <summary>Runs before and after an edit, and again from nothing: what the caches kept must be what a fresh run writes.</summary>
    private static void AssertOtherThanCached(Compilation edited, params string[] expected)
    {
        var run = GeneratorRun.Of(Before).Strictly().After(edited).Strictly();
        Assert.Equal(GeneratorRun.Of(edited).Sources, run.Sources);

        // Discovery looks at every edit, and finds at a glance what has not changed.
        Assert.Equal(expected is [] ? "Declarations: Unchanged" : string.Join('\n', expected), string.Join('\n', Reasons.OtherThanCached(run)));
    }

    private static CSharpCompilation Edit(string file, string old, string replacement)
    {
        var tree = Tree(file);
        var text = tree.GetText();
        var start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{file} does not contain {old}");
        return Before.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, old.Length), replacement))));
    }

    private static SyntaxTree Tree(string file) => Before.SyntaxTrees.Single(tree => tree.FilePath == file);
}
