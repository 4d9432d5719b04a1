using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Writeback.Sdk;
using Writeback.Sdk.Reports;

namespace Writeback.Benchmarks.Running;

/// <summary>What each format of a report takes: time, size, allocation; and JSON beside a bare writer of the same tokens.</summary>
internal static class ReportMeasurement
{
    private const int Repetitions = 21;

    private static readonly ReportSettings Settings = new() { ToolName = "benchmark", ToolVersion = "1", ExitCode = 0 };

    public static async Task RunAsync(int findings)
    {
        var report = await CreateAsync(findings);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Outcomes.Sum(outcome => outcome.Findings.Count):N0} findings, {Repetitions} repetitions after 3\n\n| format | median | minimum | size | allocated |\n|---|---:|---:|---:|---:|"));
        IReportRenderer[] renderers =
        [
            new JsonReportRenderer(), new HtmlReportRenderer(), new SarifReportRenderer(), new JUnitReportRenderer(), new MarkdownReportRenderer(),
            new CsvReportRenderer(), new ConsoleReportRenderer(), new GitHubAnnotationRenderer(), new AzureAnnotationRenderer(),
        ];
        foreach (var renderer in renderers)
        {
            using var output = new MemoryStream(1 << 25);
            await MeasureAsync(renderer.Format, output, () => renderer.WriteAsync(report, Settings, output));
        }

        await CompareAsync(report);
    }

    /// <summary>The tokens are read beforehand, and texts are decoded: what is measured is writing alone.</summary>
    private static async Task CompareAsync(Report report)
    {
        using var output = new MemoryStream(1 << 25);
        var renderer = new JsonReportRenderer();
        await renderer.WriteAsync(report, Settings, output);
        var tokens = Read(output.GetBuffer().AsSpan(0, (int)output.Length));
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        await Rounds.CompareAsync(
            "JSON and a bare writer of the same tokens",
            rounds: 20,
            operations: 1,
            ("bare Utf8JsonWriter", () =>
            {
                output.SetLength(0);
                var buffer = new ArrayBufferWriter<byte>();
                using (var writer = new Utf8JsonWriter(buffer, options))
                {
                    Write(writer, tokens);
                }

                output.Write(buffer.WrittenSpan);
                return Task.CompletedTask;
            }
        ),
            ("JsonReportRenderer", () =>
            {
                output.SetLength(0);
                return renderer.WriteAsync(report, Settings, output);
            }
        ));
    }

    private static List<(JsonTokenType Type, string? Text, byte[]? Raw)> Read(ReadOnlySpan<byte> json)
    {
        var tokens = new List<(JsonTokenType, string?, byte[]?)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            tokens.Add(reader.TokenType switch
            {
                JsonTokenType.PropertyName or JsonTokenType.String => (reader.TokenType, reader.GetString(), null),
                JsonTokenType.Number => (reader.TokenType, null, reader.ValueSpan.ToArray()),
                _ => (reader.TokenType, null, null),
            });
        }

        return tokens;
    }

    private static void Write(Utf8JsonWriter writer, List<(JsonTokenType Type, string? Text, byte[]? Raw)> tokens)
    {
        foreach (var (type, text, raw) in tokens)
        {
            switch (type)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(text!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(text);
                    break;
                case JsonTokenType.Number:
                    writer.WriteRawValue(raw, skipInputValidation: true);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    writer.WriteBooleanValue(type == JsonTokenType.True);
                    break;
                default:
                    writer.WriteNullValue();
                    break;
            }
        }
    }

    private static async Task MeasureAsync(string name, MemoryStream output, Func<Task> write)
    {
        var times = new double[Repetitions];
        var allocated = long.MaxValue;
        for (var round = -3; round < Repetitions; round++)
        {
            output.SetLength(0);
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            await write();
            watch.Stop();
            if (round >= 0)
            {
                times[round] = watch.Elapsed.TotalMilliseconds;
                allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {times[Repetitions / 2]:F1} ms | {times[0]:F1} ms | {output.Length / 1e6:F2} MB | {allocated / 1e6:F1} MB |"));
    }

    private static async Task<Report> CreateAsync(int findings)
    {
        var runner = new CheckRunner(
            new ServiceCollection().BuildServiceProvider(), Options.Create(new CheckRunnerOptions()), TimeProvider.System, NullLogger<CheckRunner>.Instance);
        var pack = new ProbePack(static _ => new(new Echo(7, "Nobody knows who answers here, but somebody does, and takes his time for it.")));
        var inputs = new RunInputs().AddList<Place>([.. Enumerable.Range(0, findings).Select(place => new Place($"host{place}.contoso.example"))]);
        return await runner.RunAsync(pack, new RunRequest { Inputs = inputs });
    }
}
