using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The parts that all SARIF files of ours are made of, and how our words are said there.</summary>
internal static class SarifFile
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Fingerprint = "checkAndSubject/v1";

    /// <summary>Begins a file with one run.</summary>
    public static void WriteStart(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
    }

    /// <summary>Ends it.</summary>
    public static void WriteEnd(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A message. SARIF knows no empty ones.</summary>
    public static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text.Length == 0 ? "-" : text);
        writer.WriteEndObject();
    }

    /// <summary>What a result is about: no place in a file, so a logical location.</summary>
    public static void WriteSubject(Utf8JsonWriter writer, string? subject)
    {
        if (string.IsNullOrEmpty(subject))
        {
            return;
        }

        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", subject);
        writer.WriteString("kind", "resource");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public static void WriteFingerprint(Utf8JsonWriter writer, string fingerprint)
    {
        writer.WriteStartObject("fingerprints");
        writer.WriteString(Fingerprint, fingerprint);
        writer.WriteEndObject();
    }

    /// <summary>A result of a comparison, whose report is only known as far as it was recorded.</summary>
    public static void WriteDifference(Utf8JsonWriter writer, FindingDifference difference)
    {
        var finding = difference.Either;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.CheckId);
        writer.WriteString("kind", KindOf(finding.Status));
        writer.WriteString("level", LevelOf(finding.Status, finding.Status == CheckStatus.Fail ? Severity.Error : Severity.Warning));
        WriteMessage(writer, "message", finding.Text.Length == 0 ? finding.Title : finding.Text);
        WriteSubject(writer, finding.Subject);
        WriteFingerprint(writer, finding.Fingerprint);
        writer.WriteString("baselineState", StateOf(difference));
        writer.WriteStartObject("properties");
        writer.WriteName("change", difference.Change);
        writer.WriteName("status", finding.Status);
        if (difference is { Old: { } old, New: not null })
        {
            writer.WriteName("oldStatus", old.Status);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Only what could not be judged for want of evidence is open; what does not arise does not apply.</summary>
    public static string KindOf(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "pass",
        CheckStatus.Fail or CheckStatus.Warn => "fail",
        CheckStatus.NotApplicable => "notApplicable",
        _ => "open",
    };

    public static string LevelOf(CheckStatus status, Severity severity) => (status, severity) switch
    {
        (CheckStatus.Fail, Severity.Error) => "error",
        (CheckStatus.Fail or CheckStatus.Warn, Severity.Error or Severity.Warning) => "warning",
        (CheckStatus.Fail or CheckStatus.Warn, _) => "note",
        _ => "none",
    };

    public static string StateOf(FindingDifference? difference) => difference switch
    {
        { New: null } => "absent",
        { Old: null } => "new",
        null or { Change: FindingChange.Unchanged } => "unchanged",
        _ => "updated",
    };
}
