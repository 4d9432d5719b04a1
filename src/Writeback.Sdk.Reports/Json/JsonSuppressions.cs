using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The suppressions section, and the mark of what is suppressed.</summary>
internal static class JsonSuppressions
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<SuppressionUse> suppressions)
    {
        writer.WriteStartArray("suppressions");
        foreach (var use in suppressions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", use.Suppression.Id);
            writer.WriteString("subject", use.Suppression.Subject);
            WriteReason(writer, use.Suppression);
            writer.WriteName("state", use.State);
            writer.WriteNumber("findings", use.FindingCount);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Why something is suppressed; null when it is not.</summary>
    public static void WriteMark(Utf8JsonWriter writer, Suppression? suppression)
    {
        if (suppression is null)
        {
            writer.WriteNull(FindingNames.Suppressed);
            return;
        }

        writer.WriteStartObject(FindingNames.Suppressed);
        WriteReason(writer, suppression);
        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteString("justification", suppression.Justification);
        writer.WriteString("owner", suppression.Owner);
        writer.WriteString("expires", suppression.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
