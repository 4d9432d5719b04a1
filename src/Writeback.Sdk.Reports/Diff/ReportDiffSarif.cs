using System.Text;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>A comparison as SARIF: a run whose results say what became of them, those that are gone included.</summary>
internal static class ReportDiffSarif
{
    public static string Write(ReportDiff diff, string toolName, string toolVersion)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, JsonWriting.Options))
        {
            SarifFile.WriteStart(writer);
            writer.WriteStartObject("tool");
            writer.WriteStartObject("driver");
            writer.WriteString("name", toolName);
            writer.WriteString("semanticVersion", toolVersion);
            writer.WriteStartArray("rules");
            foreach (var finding in diff.Differences.Select(difference => difference.Either).DistinctBy(finding => finding.CheckId, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("id", finding.CheckId);
                SarifFile.WriteMessage(writer, "shortDescription", finding.Title);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteStartArray("results");
            foreach (var difference in diff.Differences)
            {
                SarifFile.WriteDifference(writer, difference);
            }

            writer.WriteEndArray();
            SarifFile.WriteEnd(writer);
        }

        return Encoding.UTF8.GetString(BuildCommands.EscapeJson(output.GetBuffer().AsMemory(0, (int)output.Length)).Span) + "\n";
    }
}
