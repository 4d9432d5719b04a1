namespace Writeback.Sdk.Reports;

/// <summary>The last line of a report for people: what made it, when, and how long that took.</summary>
internal static class RunLine
{
    public static string Of(Report report, ReportSettings settings)
    {
        var labels = string.Concat(report.Run.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $", {label.Key} {label.Value}"));
        return Texts.Footer(
            settings.ToolName, settings.ToolVersion, report.Outcomes.Count, report.Run.Duration.TotalSeconds, settings.Moment(report.Run.StartedAt), labels).GetText(settings.Culture);
    }
}
