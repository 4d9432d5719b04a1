using System.Globalization;
using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>A JSON report that was written earlier, as far as two of them can be compared.</summary>
public sealed class RecordedReport
{
    // A report of ten thousand findings is a few megabytes. What is larger is not ours.
    private const long MaxLength = 256L << 20;
    private const string SupportedVersion = "1.";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    internal RecordedReport(IReadOnlyList<RecordedFinding> findings, Guid? runId) => (Findings, RunId) = (findings, runId);

    /// <summary>The id of the run that the report tells of; null where it does not say.</summary>
    public Guid? RunId { get; }

    /// <summary>The findings, in the order of the report. A check without findings has one that says its status.</summary>
    public IReadOnlyList<RecordedFinding> Findings { get; }

    /// <summary>Reads a report.</summary>
    /// <param name="file">A file that <c>check --format json</c> has written.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidInputException">The file is not there, or is no such report.</exception>
    public static async Task<RecordedReport> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using (stream.ConfigureAwait(false))
            {
                if (!stream.CanSeek || stream.Length > MaxLength)
                {
                    throw new InvalidInputException(Texts.ReportTooLarge(file, MaxLength >> 20));
                }

                using var document = await JsonDocument.ParseAsync(stream, Strict, cancellationToken).ConfigureAwait(false);
                return new RecordedReport(Read(file, document.RootElement), RunIdOf(document.RootElement));
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(
                Texts.ReportNoJson(file, (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException(Texts.ReportUnreadable(file, exception.GetType().Name, exception.HResult), exception);
        }
    }

    /// <summary>A report as it would be read, had it been written.</summary>
    /// <param name="report">The report.</param>
    public static RecordedReport Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var findings = new List<RecordedFinding>();
        foreach (var outcome in report.Outcomes)
        {
            var check = outcome.Check;
            foreach (var finding in outcome.Findings)
            {
                var status = finding.Suppression is null && outcome.Suppression is null ? finding.Status : CheckStatus.NotApplicable;
                findings.Add(new RecordedFinding(check.Id, check.Title, finding.Subject, status, finding.GetText(CultureInfo.InvariantCulture)));
            }

            if (outcome.Findings.Count == 0)
            {
                findings.Add(new RecordedFinding(check.Id, check.Title, null, outcome.Status, ""));
            }
        }

        return new RecordedReport(findings, report.Run.Id);
    }

    private static List<RecordedFinding> Read(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "schemaVersion") is not { } version || !root.TryGetProperty("checks", out var checks) || checks.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidInputException(Texts.ReportLacksParts(file));
        }

        if (!version.StartsWith(SupportedVersion, StringComparison.Ordinal))
        {
            throw new InvalidInputException(Texts.ReportOfOtherVersion(file, version));
        }

        var findings = new List<RecordedFinding>();
        var index = 0;
        foreach (var check in checks.EnumerateArray())
        {
            Read(file, check, index++, findings);
        }

        return findings;
    }

    private static void Read(string file, JsonElement check, int index, List<RecordedFinding> findings)
    {
        var place = $"checks[{index}]";
        if (check.ValueKind != JsonValueKind.Object || TextOf(check, "id") is not { } id)
        {
            throw Unfit(file, place, Texts.FaultNoId);
        }

        var title = TextOf(check, "title") ?? id;
        var isSuppressed = IsSuppressed(check);
        var count = findings.Count;
        if (check.TryGetProperty("findings", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            var item = 0;
            foreach (var finding in items.EnumerateArray())
            {
                var status = StatusOf(file, $"{place}.findings[{item++}]", finding);
                var text = finding.TryGetProperty("message", out var message) ? TextOf(message, "text") : null;
                findings.Add(new RecordedFinding(id, title, TextOf(finding, "subject"), isSuppressed || IsSuppressed(finding) ? CheckStatus.NotApplicable : status, text ?? ""));
            }
        }

        if (findings.Count == count)
        {
            var status = StatusOf(file, place, check);
            findings.Add(new RecordedFinding(id, title, null, isSuppressed ? CheckStatus.NotApplicable : status, ""));
        }
    }

    private static Guid? RunIdOf(JsonElement root)
        => root.TryGetProperty("run", out var run) && Guid.TryParse(TextOf(run, "id"), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool IsSuppressed(JsonElement element)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("suppressed", out var mark) && mark.ValueKind is JsonValueKind.Object or JsonValueKind.True;

    private static CheckStatus StatusOf(string file, string place, JsonElement element)
        => TextOf(element, "status") is [>= 'a' and <= 'z', ..] text && Enum.TryParse<CheckStatus>(text, ignoreCase: true, out var status)
            ? status
            : throw Unfit(file, place, Texts.FaultNoStatus);

    private static string? TextOf(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static InvalidInputException Unfit(string file, string place, LocalizableText fault)
        => new(Texts.ReportNotComparable(file, place, fault));
}
