using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The evidence section: each kind by name, with what it took to get it.</summary>
internal static class JsonEvidence
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("evidence");
        foreach (var evidence in report.Evidence)
        {
            writer.WritePropertyName(evidence.Descriptor.Name);
            if (!evidence.IsFanOut)
            {
                evidence.WriteObservation(writer, evidence.Observations[0]);
                continue;
            }

            writer.WriteStartArray();
            foreach (var observation in evidence.Observations)
            {
                evidence.WriteObservation(writer, observation);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
