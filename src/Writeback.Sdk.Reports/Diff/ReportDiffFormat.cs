using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>Writes a <see cref="ReportDiff"/>.</summary>
public static class ReportDiffFormat
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>For people: what changed, gravest first.</summary>
    /// <param name="diff">The comparison.</param>
    public static string ToText(ReportDiff diff) => ToText(diff, CultureInfo.InvariantCulture);

    /// <summary>For people: what changed, gravest first.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="culture">The language. What was found is told as the reports have it.</param>
    public static string ToText(ReportDiff diff, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(diff);
        var text = new StringBuilder();
        var counts = ChangeTexts.All.Select(section => (section.Title, Count: diff.Differences.Count(difference => difference.Change == section.Change))).Where(section => section.Count > 0);
        var summary = string.Join(", ", counts.Select(section => string.Create(culture, $"{section.Count} {section.Title.GetText(culture).ToLowerInvariant()}")));
        text.Append(summary.Length == 0 ? Texts.NothingChanged.GetText(culture) + "\n" : summary + ".\n");
        foreach (var (change, _, title) in ChangeTexts.All)
        {
            var differences = diff.Differences.Where(difference => difference.Change == change).ToList();
            if (differences.Count == 0)
            {
                continue;
            }

            text.Append('\n').Append(title.GetText(culture)).Append('\n');
            foreach (var difference in differences)
            {
                Append(text, difference, culture);
            }
        }

        return ForeignText.WithoutCommands(text.ToString());
    }

    /// <summary>For issues and chats: a table of what changed, gravest first.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="culture">The culture of numbers.</param>
    public static string ToMarkdown(ReportDiff diff, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(culture);
        return ReportDiffMarkdown.Page(diff, culture);
    }

    /// <summary>For people: a self-contained page.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="culture">The language, and the culture of numbers.</param>
    public static string ToHtml(ReportDiff diff, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(culture);
        return HtmlDiff.Page(diff, culture);
    }

    /// <summary>For viewers of static analysis: SARIF 2.1.0 with the <c>baselineState</c> of each subject.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="toolName">The name of the tool that compares.</param>
    /// <param name="toolVersion">Its version.</param>
    public static string ToSarif(ReportDiff diff, string toolName, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return ReportDiffSarif.Write(diff, toolName, toolVersion);
    }

    /// <summary>For scripts: every subject with what became of it.</summary>
    /// <param name="diff">The comparison.</param>
    public static string ToJson(ReportDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("schemaVersion", "1.0");
            writer.WriteStartArray("differences");
            foreach (var difference in diff.Differences)
            {
                writer.WriteStartObject();
                writer.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(difference.Change.ToString()));
                writer.WriteString("id", difference.Either.CheckId);
                writer.WriteString("subject", difference.Either.Subject);
                writer.WriteString("old", difference.Old is { } old ? NameOf(old.Status) : null);
                writer.WriteString("new", difference.New is { } now ? NameOf(now.Status) : null);
                writer.WriteString("text", difference.Either.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    private static void Append(StringBuilder text, FindingDifference difference, CultureInfo culture)
    {
        var finding = difference.Either;
        text.Append("  ").Append(ForeignText.Printable(finding.CheckId)).Append("  ").Append(StatusOf(difference, culture));
        if (finding.Subject is { } subject)
        {
            text.Append("  ").Append(ForeignText.ForPeople(subject));
        }

        text.Append("\n    ").Append(ForeignText.ForPeople(finding.Text.Length == 0 ? finding.Title : finding.Text)).Append('\n');
    }

    private static string StatusOf(FindingDifference difference, CultureInfo culture) => (difference.Old, difference.New) switch
    {
        (null, { } now) => StatusNames.Of(now.Status, culture),
        ({ } before, null) => StatusNames.Of(before.Status, culture),
        ({ } before, { } now) => $"{StatusNames.Of(before.Status, culture)} → {StatusNames.Of(now.Status, culture)}",
        _ => "",
    };

    private static string NameOf(CheckStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
