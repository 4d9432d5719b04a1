using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report as JSON for scripts: names and order are a contract. Two runs over the same evidence give the same bytes
/// but for the <c>run</c> object, the durations and the moments at which things were observed.
/// </summary>
public sealed class JsonReportRenderer : IReportRenderer
{
    private const string Schema = "urn:writeback-sdk:schema:report:1.0";
    private const string SchemaVersion = "1.0";

    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        await JsonOutput.WriteAsync(writer => Write(writer, report, settings), output, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, Report report, ReportSettings settings)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("schemaVersion", SchemaVersion);
        writer.WriteStartObject("tool");
        writer.WriteString("name", settings.ToolName);
        writer.WriteString("version", settings.ToolVersion);
        writer.WriteEndObject();
        WriteRun(writer, report.Run);
        WriteVerdict(writer, report.Verdict);
        WriteBaseline(writer, settings.Baseline);
        WriteChecks(writer, report, settings.Baseline);
        JsonSuppressions.Write(writer, report.Suppressions);
        JsonEvidence.Write(writer, report);
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, RunInfo run)
    {
        writer.WriteStartObject("run");
        writer.WriteString("id", run.Id);
        writer.WriteString("startedAt", run.StartedAt);
        writer.WriteDuration("durationMs", run.Duration);
        writer.WriteName("source", run.Source);
        foreach (var (name, value) in run.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, value);
        }

        writer.WriteBoolean("complete", run.Interruption == RunInterruption.None);
        writer.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteStartObject("verdict");
        writer.WriteName("status", verdict.Status);
        writer.WriteString("summary", verdict.GetSummary(CultureInfo.InvariantCulture));
        writer.WriteStrings("rootCauses", verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        writer.WriteEndObject();
    }

    private static void WriteBaseline(Utf8JsonWriter writer, ReportDiff? baseline)
    {
        if (baseline is null)
        {
            return;
        }

        writer.WriteStartObject("baseline");
        foreach (var change in Enum.GetValues<FindingChange>())
        {
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(change.ToString()), baseline.Count(change));
        }

        writer.WriteEndObject();
    }

    private static void WriteChecks(Utf8JsonWriter writer, Report report, ReportDiff? baseline)
    {
        writer.WriteStartArray("checks");
        foreach (var outcome in report.Outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", outcome.Check.Id);
            writer.WriteString("name", outcome.Check.Name);
            writer.WriteString("title", outcome.Check.Title);
            writer.WriteString("category", outcome.Check.Category);
            writer.WriteName("severity", outcome.Severity);
            writer.WriteName("status", outcome.Status);
            writer.WriteStrings("because", outcome.Because);
            writer.WriteDuration("durationMs", outcome.Duration);
            writer.WriteStartArray("findings");
            foreach (var finding in outcome.Findings)
            {
                WriteFinding(writer, outcome.Check, finding, baseline);
            }

            writer.WriteEndArray();
            JsonSuppressions.WriteMark(writer, outcome.Suppression);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter writer, CheckDescriptor check, Finding finding, ReportDiff? baseline)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(FindingNames.Message);
        writer.WriteString(FindingNames.Id, finding.Message.Id);
        writer.WriteString(FindingNames.Text, finding.GetText(CultureInfo.InvariantCulture));
        writer.WriteStartObject(FindingNames.Arguments);
        for (var index = 0; index < finding.Message.Parameters.Count && index < finding.Arguments.Count; index++)
        {
            writer.WritePropertyName(finding.Message.Parameters[index]);
            writer.WriteArgument(finding.Arguments[index]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString(FindingNames.Subject, finding.Subject);
        writer.WriteName(FindingNames.Status, finding.Status);
        writer.WriteString(FindingNames.Remedy, finding.GetRemedy(CultureInfo.InvariantCulture));
        writer.WriteStrings(FindingNames.References, finding.Message.References);
        writer.WriteString(FindingNames.Fingerprint, Fingerprint.Of(check.Id, finding.Subject));
        if (baseline is not null)
        {
            writer.WriteName(FindingNames.BaselineState, baseline.GetChange(check.Id, finding.Subject));
        }

        JsonSuppressions.WriteMark(writer, finding.Suppression);
        writer.WriteEndObject();
    }
}
