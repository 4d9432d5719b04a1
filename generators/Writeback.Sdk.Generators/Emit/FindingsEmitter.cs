using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Writes the other part of a check: its finding methods, and the messages behind them.</summary>
internal static class FindingsEmitter
{
    public static void Emit(SourceProductionContext context, FindingsModel check)
        => context.AddSource(HintName.For(check.Type.FullName, "Findings"), Write(check).ToSourceText());

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
            .Line("/// <summary>Every message this check can give.</summary>")
            .Line(GeneratedCode.Attribute)
            .Line("internal static class Messages")
            .Open();
        foreach (var finding in check.Findings)
        {
            writer
                .Line($"/// <summary>{finding.Status}: {GeneratedCode.Documentation(finding.Template)}</summary>")
                .Line($"public static readonly {KnownNames.Sdk}FindingMessage {Field(finding)} = new(")
                .Indent()
                .Line($"{GeneratedCode.Literal(finding.Name)},")
                .Line($"{KnownNames.Sdk}CheckStatus.{finding.Status},")
                .Line($"{GeneratedCode.Literal(finding.Template)},")
                .Line($"{GeneratedCode.Literal(finding.Remedy)},")
                .Line($"{GeneratedCode.Literals(finding.Parameters.Select(parameter => parameter.Name))},")
                .Line($"{GeneratedCode.Literals(finding.References)});")
                .Unindent()
                .Line();
        }

        writer
            .Line("/// <summary>All of them, in the order of their declaration.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{KnownNames.Sdk}FindingMessage> All {{ get; }} = [{string.Join(", ", check.Findings.Select(Field))}];")
            .Close();
    }

    /// <summary>The field of a message: the finding's name, unless <c>Messages</c> has a member of that name already.</summary>
    private static string Field(FindingModel finding)
        => finding.Name == "All" || ReservedNames.OfObject.Contains(finding.Name) ? finding.Name + "Message" : SymbolReading.Escape(finding.Name);
}
