using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>The suppressor beside the analyzer it silences: the one that reports CA1822 in every .NET project.</summary>
public sealed class ConventionMethodSuppressorTests
{
    private const string Convention = """
        using System.Threading.Tasks;
        using Writeback.Sdk;

        [Evidence]
        public sealed record Seen(string Text);

        [Probe]
        public sealed class SeenProbe
        {
            public Task<Seen> ObserveAsync() => Task.FromResult(new Seen("seen"));
        }

        [Check("C1", "It is seen")]
        public sealed class IsSeen
        {
            public Finding Evaluate(Seen seen) => new(new FindingMessage("Yes", CheckStatus.Pass, seen.Text), []);
        }
        """;

    [Fact]
    public async Task Evaluate_of_a_check_and_ObserveAsync_of_a_probe_may_stay_instance_methods()
    {
        Assert.Equal(["Evaluate", "ObserveAsync"], await ReportedAsync(Convention, withSuppressor: false));
        Assert.Empty(await ReportedAsync(Convention, withSuppressor: true));
    }

    [Fact]
    public async Task What_is_suppressed_names_its_justification()
    {
        var suppressed = (await DiagnosticsAsync(Convention, withSuppressor: true)).Where(diagnostic => diagnostic.IsSuppressed).ToList();
        Assert.Equal(2, suppressed.Count);
        var suppression = Assert.Single(new ConventionMethodSuppressor().SupportedSuppressions);
        Assert.Equal(("WBSDKS001", "CA1822"), (suppression.Id, suppression.SuppressedDiagnosticId));
    }

    [Theory]
    [InlineData("[Check(\"C1\", \"Title\")]", "Helper")]
    [InlineData("[Check(\"C1\", \"Title\")]", "ObserveAsync")]
    [InlineData("[Check(\"C1\", \"Title\")]", "evaluate")]
    [InlineData("[Probe]", "Evaluate")]
    [InlineData("[Probe]", "Helper")]
    [InlineData("[Evidence]", "Evaluate")]
    [InlineData("", "Evaluate")]
    [InlineData("", "ObserveAsync")]
    [InlineData("[Foreign.Check]", "Evaluate")]
    [InlineData("[Foreign.Probe]", "ObserveAsync")]
    public async Task Other_methods_are_still_reported(string attribute, string method)
        => Assert.Equal([method], await ReportedAsync(
            $$"""
            using Writeback.Sdk;

            {{attribute}}
            public sealed class Some
            {
                public int {{method}}() => 1;
            }

            namespace Foreign
            {
                public sealed class CheckAttribute : System.Attribute;

                public sealed class ProbeAttribute : System.Attribute;
            }
            """,
            withSuppressor: true));

    [Fact]
    public async Task A_type_inside_a_check_is_no_check()
        => Assert.Equal(["Evaluate"], await ReportedAsync(
            """
            [Writeback.Sdk.Check("C1", "Title")]
            public sealed class Some
            {
                public sealed class Inner
                {
                    public int Evaluate() => 1;
                }
            }
            """,
            withSuppressor: true));

    private static async Task<IEnumerable<string>> ReportedAsync(string source, bool withSuppressor)
        => (await DiagnosticsAsync(source, withSuppressor))
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal);

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string source, bool withSuppressor)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, path: "Source.cs")],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CheckRunner).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("CA1822", ReportDiagnostic.Warn)]));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        DiagnosticAnalyzer[] suppressors = withSuppressor ? [new ConventionMethodSuppressor()] : [];
        var diagnostics = await compilation
            .WithAnalyzers([MarkMembersAsStatic(), .. suppressors], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true))
            .GetAnalyzerDiagnosticsAsync();
        Assert.All(diagnostics, diagnostic => Assert.Equal("CA1822", diagnostic.Id));
        return diagnostics;
    }

    private static DiagnosticAnalyzer MarkMembersAsStatic()
    {
        var folder = typeof(ConventionMethodSuppressorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "NetAnalyzers").Value!;
        var analyzers = Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"));
        var type = analyzers.GetType("Microsoft.CodeQuality.Analyzers.QualityGuidelines.MarkMembersAsStaticAnalyzer", throwOnError: true)!;
        return (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
    }
}
