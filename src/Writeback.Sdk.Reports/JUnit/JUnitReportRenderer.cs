using System.Globalization;
using System.Text;
using System.Xml;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report as JUnit XML, which build servers show: a suite a category, a case a finding. What could not be judged for want of
/// evidence is skipped, what came to grief is an error, what is suppressed is skipped with its reason; nothing of it passes.
/// </summary>
public sealed class JUnitReportRenderer : IReportRenderer
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    private static readonly XmlWriterSettings Options = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <inheritdoc/>
    public string Format => "junit";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, Options))
        {
            Write(writer, report, settings);
        }

        memory.WriteByte((byte)'\n');
        await output.WriteAsync(BuildCommands.EscapeMarkup(memory.GetBuffer().AsMemory(0, (int)memory.Length)), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(XmlWriter writer, Report report, ReportSettings settings)
    {
        var rows = ReportRow.Of(report).ToList();
        writer.WriteStartElement("testsuites");
        writer.WriteAttributeString("name", ForeignText.Printable(settings.ToolName));
        WriteCounts(writer, rows, report.Run.Duration);
        foreach (var category in rows.GroupBy(row => row.Check.Category, StringComparer.Ordinal))
        {
            WriteSuite(writer, report, settings, category.Key, [.. category]);
        }

        writer.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter writer, Report report, ReportSettings settings, string category, List<ReportRow> rows)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", ForeignText.Printable(category));
        WriteCounts(writer, rows, rows.Select(row => row.Outcome).DistinctBy(outcome => outcome.Check.Id).Aggregate(TimeSpan.Zero, (sum, outcome) => sum + outcome.Duration));
        writer.WriteAttributeString("timestamp", report.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", Neutral));
        WriteProperties(writer, report, settings);
        foreach (var row in rows)
        {
            WriteCase(writer, row, settings);
        }

        writer.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter writer, List<ReportRow> rows, TimeSpan duration)
    {
        writer.WriteAttributeString("tests", rows.Count.ToString(Neutral));
        writer.WriteAttributeString("failures", rows.Count(IsFailure).ToString(Neutral));
        writer.WriteAttributeString("errors", rows.Count(row => row.Status.IsDefect).ToString(Neutral));
        writer.WriteAttributeString("skipped", rows.Count(IsSkipped).ToString(Neutral));
        writer.WriteAttributeString("time", Seconds(duration));
    }

    private static void WriteProperties(XmlWriter writer, Report report, ReportSettings settings)
    {
        writer.WriteStartElement("properties");
        Property("tool.version", settings.ToolVersion);
        Property("run.id", report.Run.Id.ToString());
        Property("run.complete", report.Run.Interruption == RunInterruption.None ? "true" : "false");
        foreach (var (name, value) in report.Run.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            Property(name, value);
        }

        writer.WriteEndElement();

        void Property(string name, string value)
        {
            writer.WriteStartElement("property");
            writer.WriteAttributeString("name", ForeignText.Printable(name));
            writer.WriteAttributeString("value", ForeignText.Printable(value));
            writer.WriteEndElement();
        }
    }

    private static void WriteCase(XmlWriter writer, ReportRow row, ReportSettings settings)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", ForeignText.Printable($"{settings.ToolName}.{row.Check.Category}.{row.Check.Name}"));
        writer.WriteAttributeString("name", ForeignText.Printable(row.Subject is { } subject ? $"{row.Check.Id} {row.Check.Title}: {subject}" : $"{row.Check.Id} {row.Check.Title}"));
        writer.WriteAttributeString("time", Seconds(row.Outcome.Duration));
        var text = ForeignText.Printable(row.GetText(Neutral));
        switch (row)
        {
            case { Suppression: { } suppression }:
                Element("skipped", null, $"Suppressed: {ForeignText.Printable(suppression.Justification)}", $"{row.Status}: {text}");
                break;
            case { Status: CheckStatus.Fail }:
                Element("failure", row.Outcome.Severity.ToString(), text, Details(row, settings.Baseline));
                break;
            case { Status.IsDefect: true }:
                Element("error", row.Status.ToString(), text, Details(row, settings.Baseline));
                break;
            case { Status: CheckStatus.Inconclusive or CheckStatus.NotApplicable or CheckStatus.Skipped }:
                Element("skipped", null, row.Status == CheckStatus.Skipped ? text : $"{row.Status}: {text}", Details(row, settings.Baseline));
                break;
            default:
                writer.WriteElementString("system-out", row.Status == CheckStatus.Warn ? $"Warning: {text}\n{Details(row, settings.Baseline)}".TrimEnd() : text);
                break;
        }

        writer.WriteEndElement();

        void Element(string name, string? type, string message, string details)
        {
            writer.WriteStartElement(name);
            if (type is not null)
            {
                writer.WriteAttributeString("type", type);
            }

            writer.WriteAttributeString("message", message);
            writer.WriteString(details);
            writer.WriteEndElement();
        }
    }

    /// <summary>What helps, and where that is documented: a line each, of which none is begun by what is foreign.</summary>
    private static string Details(ReportRow row, ReportDiff? baseline)
    {
        var lines = new List<string>();
        if (baseline?.Find(row.Check.Id, row.Subject) is { Change: not FindingChange.Unchanged } difference)
        {
            lines.Add($"Since the baseline: {difference.Change}");
        }

        if (row.Outcome.Because.Count > 0)
        {
            lines.Add($"Because of: {string.Join(", ", row.Outcome.Because)}");
        }

        if (row.GetRemedy(Neutral) is { } remedy)
        {
            lines.Add($"→ {ForeignText.Printable(remedy)}");
        }

        lines.AddRange(row.References.Select(ForeignText.Printable));
        return string.Join('\n', lines);
    }

    private static bool IsFailure(ReportRow row) => row is { Status: CheckStatus.Fail, Suppression: null };

    private static bool IsSkipped(ReportRow row)
        => row.Suppression is not null || row.Status is CheckStatus.Inconclusive or CheckStatus.NotApplicable or CheckStatus.Skipped;

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", Neutral);
}
