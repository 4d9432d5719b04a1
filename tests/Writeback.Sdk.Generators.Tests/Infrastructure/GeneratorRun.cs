using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Writeback.Sdk.Generators.Tests.Snapshots;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>One run of the generator over a compilation, and what a compiler says about the outcome.</summary>
internal sealed partial class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation updated)
    {
        Driver = driver;
        Updated = updated;
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with the generated sources.</summary>
    public Compilation Updated { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated sources by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources
        => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    public static GeneratorRun Of(params string[] sources) => Of(Consumer.Compile(sources));

    /// <summary>A run over a compilation and files beside it.</summary>
    public static GeneratorRun Of(Compilation compilation, params TextFile[] files) => From(NewDriver().AddAdditionalTexts([.. files]), compilation);

    /// <summary>A driver that has run over nothing yet.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new CheckPackGenerator().AsSourceGenerator()],
        parseOptions: Consumer.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A run of a driver, which stays as it is.</summary>
    public static GeneratorRun From(GeneratorDriver driver, Compilation compilation, CancellationToken cancellationToken = default)
        => new(driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _, cancellationToken), updated);

    /// <summary>The same driver after an edit.</summary>
    public GeneratorRun After(Compilation edited) => From(Driver, edited);

    /// <summary>The same driver after an edit of a file beside the sources.</summary>
    public GeneratorRun After(Compilation compilation, TextFile old, TextFile edited) => From(Driver.ReplaceAdditionalText(old, edited), compilation);

    /// <summary>Fails when the generator threw, spoke, or wrote what a strict compiler complains about.</summary>
    public GeneratorRun Strictly()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);
        var complaints = Complaints(Updated.GetDiagnostics());
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        return this;
    }

    /// <summary>The generated sources as snapshot targets, without the version of the day.</summary>
    public IEnumerable<Target> ToTargets()
        => Sources.Select(source => new Target("cs", Version().Replace(source.Value, "$1{version}$2"), Path.GetFileNameWithoutExtension(source.Key)));

    private static List<string> Complaints(ImmutableArray<Diagnostic> diagnostics)
        => [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];

    [GeneratedRegex("""(GeneratedCode\("Writeback\.Sdk\.Generators", ")[\d.]+("\))""")]
    private static partial Regex Version();
}
