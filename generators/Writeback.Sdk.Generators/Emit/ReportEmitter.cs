using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Writes a pack's typed report: one section a category, one property a check.</summary>
internal static class ReportEmitter
{
    private static readonly HashSet<string> ReservedSections = new(StringComparer.Ordinal)
    {
        "Registry", "Run", "Outcomes", "Evidence", "Verdict", "Outcome", "FindObservation", "FindListObservation", "FindObservations", "Observed",
    };

    public static void Emit(SourceProductionContext context, RegistryModel registry)
        => context.AddSource(HintName.For(registry.Pack.Type, "Report", registry.Pack.IsTwin), Write(registry).ToSourceText());

    public static string FullName(PackModel pack) => FullName(pack.Type.Namespace, pack.Name);

    public static string FullName(string namespaceName, string packName)
        => namespaceName.Length == 0 ? $"global::{packName}Report" : $"global::{namespaceName}.{packName}Report";

    private static SourceWriter Write(RegistryModel registry)
    {
        var pack = registry.Pack;
        var report = $"{pack.Name}Report";
        var sections = registry.Checks
            .Select((check, index) => (Check: check, Index: index))
            .GroupBy(item => Section(item.Check.Category, report), StringComparer.Ordinal)
            .OrderBy(group => group.Min(item => item.Index))
            .ToList();
        var writer = GeneratedCode.Start(pack.Type.Namespace)
            .Line($"/// <summary>What a run of {pack.Name} found: one section a category, one property a check.</summary>")
            .Line(GeneratedCode.Attribute)
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Line($"{(pack.Type.IsPublic ? "public" : "internal")} sealed class {report} : {KnownNames.Sdk}Report")
            .Open()
            .Line($"internal {report}({KnownNames.CompilerServices}RunResult result)")
            .Indent().Line(": base(result)").Unindent()
            .Open().Close();
        foreach (var included in pack.Includes)
        {
            writer
                .Line()
                .Line($"private {included.Report}? _included{included.Name};")
                .Line()
                .Line($"/// <summary>The checks of the included pack {included.Name}.</summary>")
                .Line($"public {included.Report} {SymbolReading.Escape(included.Name)} => _included{included.Name} ??= Include({included.FullName}.Registry);");
        }

        ObservedEmitter.WriteProperty(writer, registry);
        foreach (var section in sections)
        {
            writer
                .Line()
                .Line($"/// <summary>The checks of category {GeneratedCode.Documentation(section.First().Check.Category)}.</summary>")
                .Line($"public {section.Key}Section {section.Key} => new(this);");
        }

        foreach (var section in sections)
        {
            WriteSection(writer, report, section.Key, section.ToList());
        }

        ObservedEmitter.WriteSection(writer, registry, report);

        return writer.Close();
    }

    private static void WriteSection(SourceWriter writer, string report, string section, List<(CheckEntry Check, int Index)> checks)
    {
        writer
            .Line()
            .Line($"/// <summary>The checks of category {GeneratedCode.Documentation(checks[0].Check.Category)}.</summary>")
            .Line($"public readonly struct {section}Section")
            .Open()
            .Line($"private readonly {report} _report;")
            .Line()
            .Line($"internal {section}Section({report} report) => _report = report;");
        var names = new HashSet<string>(ReservedNames.OfObject, StringComparer.Ordinal) { $"{section}Section" };
        foreach (var (check, index) in checks)
        {
            var name = names.Add(check.Name) ? check.Name : $"{check.Name}_{Identifier(check.Id)}";
            writer
                .Line()
                .Line($"/// <summary>{GeneratedCode.Documentation(check.Id)}: {GeneratedCode.Documentation(check.Title)}</summary>")
                .Line($"public {KnownNames.Sdk}CheckOutcome {SymbolReading.Escape(name)} => _report.Outcome({index.ToString(CultureInfo.InvariantCulture)});");
        }

        writer.Close();
    }

    /// <summary>A category as the name of a property that nothing else in the report has.</summary>
    private static string Section(string category, string report)
    {
        var name = Identifier(category);
        var isTaken = name == report
            || name.EndsWith("Section", StringComparison.Ordinal)
            || ReservedSections.Contains(name)
            || ReservedNames.OfObject.Contains(name);
        return isTaken ? name + "Checks" : name;
    }

    /// <summary>Text as an identifier: <c>End to end</c> becomes <c>EndToEnd</c>.</summary>
    private static string Identifier(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
