using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>
/// Writes the report as SARIF 2.1.0 (OASIS), for viewers of static analysis and code scanning: a rule a check, a result a finding. Texts
/// are neutral, moments in UTC.
/// </summary>
public sealed class SarifReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "sarif";

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
        SarifFile.WriteStart(writer);
        SarifRules.Write(writer, report, settings);
        WriteInvocation(writer, report, settings);
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", $"{settings.ToolName}/{report.Run.Id}");
        writer.WriteString("guid", report.Run.Id);
        writer.WriteEndObject();
        if (settings.Baseline?.OlderRunId is { } baseline)
        {
            writer.WriteString("baselineGuid", baseline);
        }

        writer.WriteString("language", "en-US");
        WriteResults(writer, report, settings.Baseline);
        WriteProperties(writer, report);
        SarifFile.WriteEnd(writer);
    }

    private static void WriteInvocation(Utf8JsonWriter writer, Report report, ReportSettings settings)
    {
        var run = report.Run;
        var isComplete = run.Interruption == RunInterruption.None;
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", isComplete && !report.Outcomes.Any(outcome => outcome.Status.IsDefect));
        writer.WriteString("startTimeUtc", run.StartedAt.UtcDateTime);
        writer.WriteString("endTimeUtc", (run.StartedAt + run.Duration).UtcDateTime);
        if (settings.ExitCode is { } exitCode)
        {
            writer.WriteNumber("exitCode", exitCode);
        }

        SarifNotifications.WriteExecution(writer, report);
        SarifNotifications.WriteConfiguration(writer, report.Suppressions);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter writer, Report report, ReportDiff? baseline)
    {
        writer.WriteStartArray("results");
        var rule = 0;
        foreach (var outcome in report.Outcomes)
        {
            foreach (var row in ReportRow.Of(outcome))
            {
                WriteResult(writer, row, rule, report.Suppressions.Count > 0, baseline);
            }

            rule++;
        }

        foreach (var gone in baseline?.Differences.Where(difference => difference.Change == FindingChange.Gone) ?? [])
        {
            SarifFile.WriteDifference(writer, gone);
        }

        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportRow row, int rule, bool anySuppressions, ReportDiff? baseline)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", row.Check.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("kind", SarifFile.KindOf(row.Status));
        writer.WriteString("level", SarifFile.LevelOf(row.Status, row.Outcome.Severity));
        SarifFile.WriteMessage(writer, "message", row.GetText(CultureInfo.InvariantCulture));
        SarifFile.WriteSubject(writer, row.Subject);
        SarifFile.WriteFingerprint(writer, row.Fingerprint);
        if (baseline is not null)
        {
            writer.WriteString("baselineState", SarifFile.StateOf(baseline.Find(row.Check.Id, row.Subject)));
        }

        WriteSuppressions(writer, row.Suppression, anySuppressions);
        writer.WriteStartObject("properties");
        writer.WriteName("status", row.Status);
        writer.WriteString("messageId", row.Finding?.Message.Id);
        writer.WriteString("remedy", row.GetRemedy(CultureInfo.InvariantCulture));
        if (row.Outcome.Because.Count > 0)
        {
            writer.WriteStrings("because", row.Outcome.Because);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Where one result of a run says whether it is suppressed, all have to: SARIF 2.1.0, 3.27.23.</summary>
    private static void WriteSuppressions(Utf8JsonWriter writer, Suppression? suppression, bool anySuppressions)
    {
        if (!anySuppressions)
        {
            return;
        }

        writer.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("status", "accepted");
            writer.WriteString("justification", suppression.Justification);
            writer.WriteStartObject("properties");
            if (suppression.Owner is { } owner)
            {
                writer.WriteString("owner", owner);
            }

            if (suppression.Expires is { } expires)
            {
                writer.WriteString("expires", expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("properties");
        writer.WriteBoolean("complete", report.Run.Interruption == RunInterruption.None);
        writer.WriteName("source", report.Run.Source);
        writer.WriteString("verdict", report.Verdict.GetSummary(CultureInfo.InvariantCulture));
        writer.WriteStrings("rootCauses", report.Verdict.RootCauses.Select(cause => cause.Outcome.Check.Id));
        foreach (var (name, value) in report.Run.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }
}
