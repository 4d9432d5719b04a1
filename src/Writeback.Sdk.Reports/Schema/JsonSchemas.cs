using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Writeback.Sdk.Reports;

/// <summary>The JSON schemas of what a tool over a pack reads and writes, made from the pack itself: draft 7, which editors know.</summary>
public static class JsonSchemas
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of JSON reports.</summary>
    /// <param name="registry">The pack.</param>
    public static string OfReport(CheckRegistry registry) => Write(ReportSchema.Create(registry ?? throw new ArgumentNullException(nameof(registry))));

    /// <summary>The schema of the configuration file.</summary>
    /// <param name="registry">The pack.</param>
    /// <param name="sections">Sections that the tool reads itself, and what each may hold; an empty schema where anything may.</param>
    public static string OfConfiguration(CheckRegistry registry, IEnumerable<KeyValuePair<string, JsonObject>> sections)
        => Write(ConfigurationSchema.Create(
            registry ?? throw new ArgumentNullException(nameof(registry)), sections ?? throw new ArgumentNullException(nameof(sections))));

    /// <summary>The schema of the files of a bundle: <c>definitions</c> has one for each kind of evidence.</summary>
    /// <param name="registry">The pack.</param>
    public static string OfEvidence(CheckRegistry registry) => Write(EvidenceSchema.Create(registry ?? throw new ArgumentNullException(nameof(registry))));

    private static string Write(JsonObject schema) => schema.ToJsonString(Readable) + "\n";
}
