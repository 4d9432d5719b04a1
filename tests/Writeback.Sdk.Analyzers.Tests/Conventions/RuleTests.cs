using System.Runtime.CompilerServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers.Tests.Conventions;

/// <summary>What every rule owes to the person who meets it.</summary>
public sealed class RuleTests
{
    private static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "generators", "Writeback.Sdk.Analyzers");

    private static readonly string[] Headings = ["## Cause", "## Description", "## How to fix", "## How to suppress"];

    public static TheoryData<string> Ids => [.. Components.RuleIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_the_usual_headings(string id)
    {
        var page = Page(id);
        Assert.All(Components.Rules.Where(rule => rule.Id == id), rule => Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.DefaultSeverity}\n", page, StringComparison.Ordinal));
        Assert.Equal(Headings, page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page_and_has_our_category(string id)
        => Assert.All(Components.Rules.Where(rule => rule.Id == id), rule =>
        {
            Assert.Equal($"https://github.com/writeback-sdk/Writeback.Sdk/blob/main/generators/Writeback.Sdk.Analyzers/docs/{id}.md", rule.HelpLinkUri);
            Assert.Equal("Writeback.Sdk", rule.Category);
            Assert.True(rule.IsEnabledByDefault);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_release_row_with_its_severity(string id)
    {
        var rows = new[] { "Shipped", "Unshipped" }
            .SelectMany(kind => File.ReadAllLines(Path.Combine(Folder, $"AnalyzerReleases.{kind}.md")))
            .Where(line => line.StartsWith(id + " |", StringComparison.Ordinal));
        Assert.All(Components.Rules.Where(rule => rule.Id == id), rule =>
            Assert.Equal($"{id} | Writeback.Sdk | {rule.DefaultSeverity} | [{rule.Title}](docs/{id}.md)", Assert.Single(rows)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_fix_or_says_why_not(string id)
    {
        var hasFix = Components.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(id));
        Assert.NotEqual(hasFix, Page(id).Contains("\nThere is no code fix: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_belongs_to_one_analyzer()
        => Assert.All(
            Components.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct()).CountBy(id => id),
            count => Assert.Equal(1, count.Value));

    [Fact]
    public async Task Where_the_SDK_is_not_referenced_nothing_is_said()
    {
        var compilation = CSharpCompilation.Create(
            "Foreign",
            [CSharpSyntaxTree.ParseText("[Check(\"no id\")] public class Some; public sealed class CheckAttribute(string id) : System.Attribute { public string Id => id; }")],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(await compilation.WithAnalyzers(Components.Analyzers).GetAllDiagnosticsAsync());
    }

    [Fact]
    public void A_page_belongs_to_a_rule()
        => Assert.Equal(
            Components.RuleIds,
            Directory.GetFiles(Path.Combine(Folder, "docs")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Fixes_can_be_applied_everywhere_at_once()
        => Assert.All(Components.Fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, "docs", id + ".md"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
