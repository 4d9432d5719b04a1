using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The tool and its rules: the checks of the run, in its order.</summary>
internal static class SarifRules
{
    public static void Write(Utf8JsonWriter writer, Report report, ReportSettings settings)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", settings.ToolName);
        writer.WriteString("semanticVersion", settings.ToolVersion);
        writer.WriteStartArray("rules");
        foreach (var outcome in report.Outcomes)
        {
            Write(writer, outcome.Check, report.Registry.GetMessages(outcome.Check));
        }

        writer.WriteEndArray();
        SarifNotifications.WriteDescriptors(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CheckDescriptor check, IReadOnlyList<FindingMessage> messages)
    {
        var title = Sentence(check.GetTitle(CultureInfo.InvariantCulture));
        writer.WriteStartObject();
        writer.WriteString("id", check.Id);
        writer.WriteString("name", check.Name);
        SarifFile.WriteMessage(writer, "shortDescription", title);
        SarifFile.WriteMessage(writer, "fullDescription", title);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", SarifFile.LevelOf(CheckStatus.Fail, check.DefaultSeverity));
        writer.WriteEndObject();
        WriteHelp(writer, check, messages);
        if (messages.SelectMany(message => message.References).FirstOrDefault(reference => Uri.IsWellFormedUriString(reference, UriKind.Absolute)) is { } page)
        {
            writer.WriteString("helpUri", page);
        }

        writer.WriteStartObject("properties");
        writer.WriteString("category", check.Category);
        writer.WriteStrings("tags", [check.Category, .. check.Tags.Where(tag => tag != check.Category)]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>What the check can find amiss, and what to do about it. The templates are the pack's own, so nothing in them is foreign.</summary>
    private static void WriteHelp(Utf8JsonWriter writer, CheckDescriptor check, IReadOnlyList<FindingMessage> messages)
    {
        var text = new StringBuilder(Sentence(check.GetTitle(CultureInfo.InvariantCulture)));
        var markdown = new StringBuilder(MarkdownText.Escape(text.ToString()));
        foreach (var message in messages.Where(message => message.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable)))
        {
            text.Append('\n').Append("- ").Append(message.GetOutline(CultureInfo.InvariantCulture));
            markdown.Append("\n- ").Append(MarkdownText.Escape(message.GetOutline(CultureInfo.InvariantCulture)));
            if (message.Remedy is { } remedy)
            {
                text.Append(" → ").Append(remedy);
                markdown.Append(" → ").Append(MarkdownText.Escape(remedy));
            }
        }

        foreach (var reference in messages.SelectMany(message => message.References).Distinct(StringComparer.Ordinal))
        {
            text.Append('\n').Append(reference);
            markdown.Append("\n\n").Append(MarkdownText.Link(reference));
        }

        writer.WriteStartObject("help");
        writer.WriteString("text", text.ToString());
        writer.WriteString("markdown", markdown.ToString());
        writer.WriteEndObject();
    }

    private static string Sentence(string title) => title.EndsWith('.') ? title : title + ".";
}
