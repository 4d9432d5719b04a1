using System.Buffers;
using System.Text.Json;

namespace Writeback.Sdk;

/// <summary>Observations as JSON, in reports and in bundles alike: <c>subject</c>, <c>observedAt</c>, <c>attempts</c>, <c>value</c>, <c>failure</c>.</summary>
internal static class ObservationJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>A file of a bundle: all observations of one kind of evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="values">The value of each observation as JSON; null where there is none.</param>
    /// <param name="tokens">What stands for texts that must not be shown; null where all may.</param>
    public static ReadOnlyMemory<byte> WriteAll(ObservedEvidence evidence, byte[]?[] values, EvidenceTokens? tokens)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("form", evidence.IsFanOut ? RecordedEvidence.Each : evidence.IsList ? RecordedEvidence.List : RecordedEvidence.Single);
            writer.WriteStartArray("observations");
            for (var index = 0; index < values.Length; index++)
            {
                Write(writer, evidence.Observations[index], values[index], null, tokens);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter writer, Observation observation, byte[]? value, ObservationFailure? writingFailure, EvidenceTokens? tokens)
    {
        writer.WriteStartObject();
        if (observation.Subject is { } subject)
        {
            writer.WriteString("subject", tokens is null ? subject : tokens.Replace(subject));
        }

        writer.WriteString("observedAt", observation.ObservedAt);
        writer.WriteStartArray("attempts");
        foreach (var attempt in observation.Attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("startedAt", attempt.StartedAt);

            // To a tick: what is read again is what was measured.
            writer.WriteNumber("durationMs", Math.Round(attempt.Duration.TotalMilliseconds, 4));
            WriteFailure(writer, attempt.Failure, tokens);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("value");
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonCopy.WriteTo(writer, value);
        }

        WriteFailure(writer, observation.Failure ?? writingFailure, tokens);
        writer.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter writer, ObservationFailure? failure, EvidenceTokens? tokens)
    {
        if (failure is null)
        {
            writer.WriteNull("failure");
            return;
        }

        writer.WriteStartObject("failure");
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(failure.Kind.ToString()));
        writer.WriteString("type", failure.Type);
        writer.WriteString("code", failure.Code);
        writer.WriteString("explanation", failure.Explanation is { } explanation && tokens is not null ? tokens.Replace(explanation) : failure.Explanation);
        LocalizableTextJson.Write(writer, "explanationText", failure.LocalizableExplanation, tokens);
        writer.WriteString("evidence", failure.Evidence);
        writer.WriteEndObject();
    }
}
