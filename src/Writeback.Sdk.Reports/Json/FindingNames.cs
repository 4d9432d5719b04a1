using System.Text.Json;

namespace Writeback.Sdk.Reports;

/// <summary>The names of a finding's properties, encoded once: a report may have ten thousand of each.</summary>
internal static class FindingNames
{
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Arguments = JsonEncodedText.Encode("arguments");
    public static readonly JsonEncodedText Subject = JsonEncodedText.Encode("subject");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText Remedy = JsonEncodedText.Encode("remedy");
    public static readonly JsonEncodedText References = JsonEncodedText.Encode("references");
    public static readonly JsonEncodedText Fingerprint = JsonEncodedText.Encode("fingerprint");
    public static readonly JsonEncodedText BaselineState = JsonEncodedText.Encode("baselineState");
    public static readonly JsonEncodedText Suppressed = JsonEncodedText.Encode("suppressed");
}
