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
                WriteObservation(writer, evidence, evidence.Observations[0]);
                continue;
            }

            writer.WriteStartArray();
            foreach (var observation in evidence.Observations)
            {
                WriteObservation(writer, evidence, observation);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter writer, ObservedEvidence evidence, Observation observation)
    {
        writer.WriteStartObject();
        if (observation.Subject is { } subject)
        {
            writer.WriteString("subject", subject);
        }

        writer.WriteString("observedAt", observation.ObservedAt);
        writer.WriteStartArray("attempts");
        foreach (var attempt in observation.Attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("startedAt", attempt.StartedAt);
            writer.WriteDuration("durationMs", attempt.Duration);
            WriteFailure(writer, attempt.Failure);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("value");
        evidence.WriteValue(writer, observation);
        WriteFailure(writer, observation.Failure);
        writer.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter writer, ObservationFailure? failure)
    {
        if (failure is null)
        {
            writer.WriteNull("failure");
            return;
        }

        writer.WriteStartObject("failure");
        writer.WriteName("kind", failure.Kind);
        writer.WriteString("type", failure.Type);
        writer.WriteString("code", failure.Code);
        writer.WriteString("explanation", failure.Explanation);
        writer.WriteString("evidence", failure.Evidence);
        writer.WriteEndObject();
    }
}
