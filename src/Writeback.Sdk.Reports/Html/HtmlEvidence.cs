using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The evidence in drawers: each kind by name, as the JSON report has it.</summary>
internal static class HtmlEvidence
{
    // Larger evidence is for machines, which find it whole in the JSON report.
    private const int MaxLength = 32_000;

    public static void Write(HtmlWriter html, Report report, ReportSettings settings)
    {
        if (report.Evidence.Count == 0)
        {
            return;
        }

        html.Write($"<section id=\"evidence\" aria-labelledby=\"evidence-title\">\n<h2 id=\"evidence-title\">{Texts.Evidence}</h2>\n");
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonWriting.Options);
        foreach (var evidence in report.Evidence)
        {
            var observations = evidence.Observations;
            html.Write($"<details class=\"drawer\" id=\"e-{evidence.Descriptor.Name}\"><summary><bdi class=\"id\">{evidence.Descriptor.Name}</bdi> ");
            if (evidence.IsFanOut)
            {
                html.Write($"<span class=\"count\" dir=\"auto\">{Texts.ObservationCount(observations.Count)}</span></summary>\n");
                foreach (var observation in observations)
                {
                    html.Write($"<details class=\"drawer\"><summary><bdi>{observation.Subject}</bdi> ");
                    WriteState(html, observation, settings);
                    html.WriteMarkup("</summary>\n");
                    WriteJson(evidence, observation);
                    html.WriteMarkup("</details>\n");
                }
            }
            else
            {
                WriteState(html, observations[0], settings);
                html.WriteMarkup("</summary>\n");
                WriteJson(evidence, observations[0]);
            }

            html.WriteMarkup("</details>\n");
        }

        html.WriteMarkup("</section>\n");

        void WriteJson(ObservedEvidence evidence, Observation observation)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            evidence.WriteObservation(json, observation);
            json.Flush();
            var text = Encoding.UTF8.GetString(buffer.WrittenSpan[..Math.Min(buffer.WrittenCount, MaxLength)]);
            html.WriteMarkup("<pre dir=\"ltr\">");
            html.WriteWhole(text);
            if (buffer.WrittenCount > MaxLength)
            {
                html.Write($"\n{Texts.Clipped}");
            }

            html.WriteMarkup("</pre>\n");
        }
    }

    private static void WriteState(HtmlWriter html, Observation observation, ReportSettings settings)
    {
        html.WriteMarkup("<span class=\"count\">");
        if (observation.Attempts.Count > 0)
        {
            HtmlStatus.WriteTime(html, observation.ObservedAt, settings);
            html.Write($", <bdi>{Texts.AttemptCount(observation.Attempts.Count)}</bdi>");
        }

        html.WriteMarkup("</span>");
        if (observation.Failure is { } failure)
        {
            html.Write($" <span class=\"badge fail\">{failure.Code ?? failure.Type}</span>");
        }
    }
}
