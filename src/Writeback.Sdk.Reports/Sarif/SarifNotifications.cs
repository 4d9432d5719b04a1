using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>What a run says of itself rather than of what it looked at: that it ended early, that a check has a defect, that a suppression is out of date.</summary>
internal static class SarifNotifications
{
    private const string Interrupted = "RunInterrupted";
    private const string Defect = "CheckFailed";
    private const string Expired = "SuppressionExpired";
    private const string Unused = "SuppressionUnused";

    private static readonly (string Id, string Text)[] Descriptors =
    [
        (Interrupted, "The run ended before everything was judged."),
        (Defect, "A check, or what it depends on, came to no end of its own."),
        (Expired, "A suppression has expired: what it accepted counts again."),
        (Unused, "A suppression accepts nothing, and can be removed."),
    ];

    public static void WriteDescriptors(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("notifications");
        foreach (var (id, text) in Descriptors)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            SarifFile.WriteMessage(writer, "shortDescription", text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteExecution(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartArray("toolExecutionNotifications");
        if (report.Run.Interruption != RunInterruption.None)
        {
            Write(writer, Interrupted, "error", (report.Run.Interruption == RunInterruption.Cancelled ? Texts.IncompleteCancelled : Texts.IncompleteTimedOut).GetText(CultureInfo.InvariantCulture), null, -1);
        }

        var rule = 0;
        foreach (var outcome in report.Outcomes)
        {
            foreach (var row in ReportRow.Of(outcome).Where(row => row.Status.IsDefect))
            {
                Write(writer, Defect, "error", row.GetText(CultureInfo.InvariantCulture), outcome.Check.Id, rule);
            }

            rule++;
        }

        writer.WriteEndArray();
    }

    public static void WriteConfiguration(Utf8JsonWriter writer, IReadOnlyList<SuppressionUse> suppressions)
    {
        writer.WriteStartArray("toolConfigurationNotifications");
        foreach (var use in suppressions)
        {
            if (use.State is SuppressionState.Expired or SuppressionState.Unused)
            {
                Write(writer, use.State == SuppressionState.Expired ? Expired : Unused, "warning", SuppressedFindings.Of(use).GetText(CultureInfo.InvariantCulture), null, -1);
            }
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string id, string level, string text, string? ruleId, int ruleIndex)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("descriptor");
        writer.WriteString("id", id);
        writer.WriteNumber("index", Array.FindIndex(Descriptors, descriptor => descriptor.Id == id));
        writer.WriteEndObject();
        if (ruleId is not null)
        {
            writer.WriteStartObject("associatedRule");
            writer.WriteString("id", ruleId);
            writer.WriteNumber("index", ruleIndex);
            writer.WriteEndObject();
        }

        writer.WriteString("level", level);
        SarifFile.WriteMessage(writer, "message", text);
        writer.WriteEndObject();
    }
}
