using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Writes the other part of a check: its finding methods, and the messages behind them.</summary>
internal static class FindingsEmitter
{
    private const string RemedySuffix = ".Remedy";

    public static void Emit(SourceProductionContext context, FindingsModel check)
        => context.AddSource(HintName.For(check.Type, "Findings", check.IsTwin), Write(check).ToSourceText());

    private static SourceWriter Write(FindingsModel check)
    {
        var writer = GeneratedCode.Start(check.Type.Namespace);
        foreach (var container in check.Type.Containers)
        {
            writer.Line(container).Open();
        }

        writer.Line($"partial {check.Type.Keyword} {check.Type.Name}").Open();
        foreach (var finding in check.Findings)
        {
            WriteMethod(writer, finding);
        }

        WriteMessages(writer, check);
        writer.Close();
        foreach (var _ in check.Type.Containers)
        {
            writer.Close();
        }

        return writer;
    }

    private static void WriteMethod(SourceWriter writer, FindingModel finding)
    {
        var parameters = string.Join(", ", finding.Parameters.Select(parameter => parameter.Declaration));
        var arguments = finding.Parameters.Count == 0
            ? ""
            : "[" + string.Join(", ", finding.Parameters.Select(parameter => SymbolReading.Escape(parameter.Name))) + "]";
        writer
            .Line($"/// <summary>{finding.Status}: {GeneratedCode.Documentation(finding.Template)}</summary>")
            .Line($"{finding.Modifiers} partial {KnownNames.Sdk}Finding {SymbolReading.Escape(finding.Name)}({parameters}) => Messages.{Field(finding)}.Create({arguments});")
            .Line();
    }

    private static void WriteMessages(SourceWriter writer, FindingsModel check)
    {
        writer
            .Line(GeneratedCode.Attribute)
            .Line("internal static class Messages")
            .Open();
        foreach (var finding in check.Findings)
        {
            WriteMessage(writer, check, finding);
        }

        writer
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{KnownNames.Sdk}FindingMessage> All {{ get; }} = [{string.Join(", ", check.Findings.Select(Field))}];")
            .Close();
    }

    private static void WriteMessage(SourceWriter writer, FindingsModel check, FindingModel finding)
    {
        var translations = TranslationsOf(check, finding);
        string[] optional =
        [
            GeneratedCode.Literal(finding.Remedy),
            finding.Parameters.Count == 0 ? "null" : GeneratedCode.Literals(finding.Parameters.Select(parameter => parameter.Name)),
            finding.References.Count == 0 ? "null" : GeneratedCode.Literals(finding.References),
        ];
        var count = translations is [] ? Array.FindLastIndex(optional, argument => argument != "null") + 1 : optional.Length;
        var rest = count == 0 ? "" : ", " + string.Join(", ", optional, 0, count);
        writer.Line($"public static readonly {KnownNames.Sdk}FindingMessage {Field(finding)} = new({GeneratedCode.Literal(finding.Name)}, {KnownNames.Sdk}CheckStatus.{finding.Status}, {GeneratedCode.Literal(finding.Template)}{rest}{(translations is [] ? ");" : ",")}");
        if (translations is not [])
        {
            writer.Line("[").Indent();
            foreach (var (culture, template, remedy) in translations)
            {
                writer.Line($"new({GeneratedCode.Literal(culture)}, {GeneratedCode.Literal(template)}, {GeneratedCode.Literal(remedy)}),");
            }

            writer.Unindent().Line("]);");
        }
    }

    private static List<(string Culture, string? Template, string? Remedy)> TranslationsOf(FindingsModel check, FindingModel finding)
    {
        if (check.Translations.Count == 0)
        {
            return [];
        }

        var key = $"{check.Id}.{finding.Name}";
        return check.Translations
            .Where(text => text.Key == key || text.Key == key + RemedySuffix)
            .GroupBy(text => text.Culture, StringComparer.Ordinal)
            .Select(group => (
                group.Key,
                group.FirstOrDefault(text => text.Key == key)?.Text,
                group.FirstOrDefault(text => text.Key != key)?.Text))
            .ToList();
    }

    /// <summary>The field of a message: the finding's name, unless <c>Messages</c> has a member of that name already.</summary>
    private static string Field(FindingModel finding)
        => finding.Name == "All" || ReservedNames.OfObject.Contains(finding.Name) ? finding.Name + "Message" : SymbolReading.Escape(finding.Name);
}
