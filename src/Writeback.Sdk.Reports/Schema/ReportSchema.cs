using System.Text.Json.Nodes;

namespace Writeback.Sdk.Reports;

/// <summary>Reports as <see cref="JsonReportRenderer"/> writes them.</summary>
internal static class ReportSchema
{
    public static JsonObject Create(CheckRegistry registry)
    {
        var schema = SchemaParts.Record(
            null,
            ["baseline"],
            ("$schema", SchemaParts.Text()),
            ("schemaVersion", SchemaParts.Text("Raised in its second number when something is added, in its first when something is changed.")),
            ("tool", SchemaParts.Record(("name", SchemaParts.Text()), ("version", SchemaParts.Text()))),
            ("run", Run()),
            ("verdict", SchemaParts.Record(
                ("status", SchemaParts.OneOf<CheckStatus>()),
                ("summary", SchemaParts.Text("The verdict in one sentence.")),
                ("rootCauses", SchemaParts.ListOf(SchemaParts.Text(), "Ids of checks, the gravest first.")))),
            ("baseline", SchemaParts.Record([.. Enum.GetNames<FindingChange>().Select(name => (char.ToLowerInvariant(name[0]) + name[1..], (JsonNode)SchemaParts.Count()))])),
            ("checks", SchemaParts.ListOf(Check())),
            ("suppressions", SchemaParts.ListOf(SchemaParts.Record(
                ("id", SchemaParts.Text()),
                ("subject", SchemaParts.MaybeText()),
                ("justification", SchemaParts.Text()),
                ("owner", SchemaParts.MaybeText()),
                ("expires", SchemaParts.MaybeText()),
                ("state", SchemaParts.OneOf<SuppressionState>()),
                ("findings", SchemaParts.Count("How many findings it suppressed, or would have before it expired."))))),
            ("evidence", Evidence(registry)));
        schema["$schema"] = SchemaParts.Draft;
        schema["$id"] = "urn:writeback-sdk:schema:report:1.0";
        schema["title"] = $"Report of {registry.Name}";
        var definitions = EvidenceSchema.Definitions(registry);
        foreach (var evidence in registry.Evidence)
        {
            definitions[evidence.Name] = EvidenceSchema.Observation(evidence);
        }

        schema["definitions"] = definitions;
        return schema;
    }

    private static JsonObject Run()
    {
        var run = SchemaParts.Record(
            ("id", SchemaParts.Text()),
            ("startedAt", SchemaParts.Moment()),
            ("durationMs", SchemaParts.Number()),
            ("source", SchemaParts.OneOf<RunSource>()),
            ("complete", SchemaParts.Flag("False when the run was cancelled or reached its time limit.")));

        // What the tool says of its run, such as the cloud.
        run["additionalProperties"] = SchemaParts.Text();
        return run;
    }

    private static JsonObject Check() => SchemaParts.Record(
        ("id", SchemaParts.Text()),
        ("name", SchemaParts.Text()),
        ("title", SchemaParts.Text()),
        ("category", SchemaParts.Text()),
        ("severity", SchemaParts.OneOf<Severity>()),
        ("status", SchemaParts.OneOf<CheckStatus>()),
        ("because", SchemaParts.ListOf(SchemaParts.Text(), "Ids of the root causes that it was skipped for.")),
        ("durationMs", SchemaParts.Number()),
        ("findings", SchemaParts.ListOf(Finding())),
        ("suppressed", Suppressed()));

    private static JsonObject Finding() => SchemaParts.Record(
        null,
        ["baselineState"],
        ("message", SchemaParts.Record(("id", SchemaParts.Text()), ("text", SchemaParts.Text()), ("arguments", new JsonObject { ["type"] = "object" }))),
        ("subject", SchemaParts.MaybeText("What it is about; null when the check has a single subject.")),
        ("status", SchemaParts.OneOf<CheckStatus>()),
        ("remedy", SchemaParts.MaybeText()),
        ("references", SchemaParts.ListOf(SchemaParts.Text())),
        ("fingerprint", SchemaParts.Text("The same for the same check and subject in every report.")),
        ("baselineState", SchemaParts.OneOf<FindingChange>()),
        ("suppressed", Suppressed()));

    private static JsonObject Suppressed() => SchemaParts.Maybe(SchemaParts.Record(
        ("justification", SchemaParts.Text()), ("owner", SchemaParts.MaybeText()), ("expires", SchemaParts.MaybeText())));

    private static JsonObject Evidence(CheckRegistry registry)
    {
        var members = registry.Evidence.Select(evidence => (evidence.Name, (JsonNode)new JsonObject
        {
            ["anyOf"] = new JsonArray(SchemaParts.Reference(evidence.Name), SchemaParts.ListOf(SchemaParts.Reference(evidence.Name))),
        }));
        return SchemaParts.Record("What the run needed, by name.", [.. registry.Evidence.Select(evidence => evidence.Name)], [.. members]);
    }
}
