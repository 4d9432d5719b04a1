using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>
/// The checks of a pack as data: what <c>list --format json</c> prints, and what documentation and rule tables are made from.
/// </summary>
public static class JsonCatalogue
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the catalogue of a selection.</summary>
    /// <param name="output">Where to, as UTF-8.</param>
    /// <param name="registry">The pack.</param>
    /// <param name="selection">The checks.</param>
    /// <param name="culture">The language of texts that are translated.</param>
    public static void Write(Stream output, CheckRegistry registry, CheckSelection selection, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(selection);
        using var writer = new Utf8JsonWriter(output, Format);
        writer.WriteStartObject();
        writer.WriteString("schemaVersion", "1.0");
        writer.WriteString("pack", registry.Name);
        writer.WriteStartArray("checks");
        foreach (var check in registry.Checks.Where(selection.Includes))
        {
            WriteCheck(writer, registry, check, culture);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter writer, CheckRegistry registry, CheckDescriptor check, CultureInfo culture)
    {
        writer.WriteStartObject();
        writer.WriteString("id", check.Id);
        writer.WriteString("name", check.Name);
        writer.WriteString("title", check.GetTitle(culture));
        writer.WriteString("category", check.Category);
        writer.WriteName("severity", check.DefaultSeverity);
        writer.WriteStrings("tags", check.Tags);
        writer.WriteStrings("requires", registry.GetRequired(check).Select(required => required.Id));
        writer.WriteStartArray("inputs");
        foreach (var input in registry.GetInputs(check))
        {
            writer.WriteStartObject();
            writer.WriteString("name", input.Name);
            writer.WriteString("howToConfigure", input.GetHowToConfigure(culture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("options");
        foreach (var option in registry.GetOptions(check))
        {
            writer.WriteStartObject();
            writer.WriteString("name", option.Name);
            writer.WritePropertyName("default");
            writer.WriteArgument(option.Default);
            writer.WriteString("description", option.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var message in registry.GetMessages(check))
        {
            WriteMessage(writer, message, culture);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, FindingMessage message, CultureInfo culture)
    {
        writer.WriteStartObject();
        writer.WriteString("id", message.Id);
        writer.WriteName("status", message.Status);
        writer.WriteString("text", message.GetTemplate(culture));
        writer.WriteString("remedy", message.GetRemedy(culture));
        writer.WriteStrings("arguments", message.Parameters);
        writer.WriteStrings("references", message.References);
        writer.WriteEndObject();
    }
}
