using System.Text.Json.Nodes;

namespace Writeback.Sdk.Reports;

/// <summary>Evidence as bundles hold it, and as reports show it.</summary>
internal static class EvidenceSchema
{
    public static JsonObject Create(CheckRegistry registry)
    {
        var definitions = Definitions(registry);
        foreach (var evidence in registry.Evidence)
        {
            var file = SchemaParts.Record(
                ("form", SchemaParts.OneOf(["single", "list", "each"], "Whether it was observed once, as a list, or once for each element of a list.")),
                ("observations", SchemaParts.ListOf(Observation(evidence))));
            definitions[evidence.Name] = file;
        }

        return new JsonObject
        {
            ["$schema"] = SchemaParts.Draft,
            ["$id"] = "urn:writeback-sdk:schema:evidence:1.0",
            ["title"] = $"Evidence of {registry.Name} in a bundle",
            ["description"] = "A file evidence/{name}.json is an instance of the definition of that name.",
            ["anyOf"] = new JsonArray([.. registry.Evidence.Select(evidence => SchemaParts.Reference(evidence.Name))]),
            ["definitions"] = definitions,
        };
    }

    /// <summary>What observations consist of, and the value of each kind of evidence: <c>{name}.value</c>.</summary>
    public static JsonObject Definitions(CheckRegistry registry)
    {
        var definitions = new JsonObject
        {
            ["failure"] = SchemaParts.Maybe(SchemaParts.Record(
                null,
                ["explanationText"],
                ("kind", SchemaParts.OneOf<FailureKind>("The class of failure.")),
                ("type", SchemaParts.Text("The type of the exception, or the failing step.")),
                ("code", SchemaParts.MaybeText("The code that came with it.")),
                ("explanation", SchemaParts.MaybeText("One sentence for people.")),
                ("explanationText", SchemaParts.Record(
                    "The same sentence by its id, for those who show it in another language.",
                    [],
                    ("id", SchemaParts.Text()),
                    ("arguments", SchemaParts.ListOf(new JsonObject())))),
                ("evidence", SchemaParts.MaybeText("The evidence that failed first.")))),
            ["attempt"] = SchemaParts.Record(
                ("startedAt", SchemaParts.Moment()),
                ("durationMs", SchemaParts.Number("How long it took, in milliseconds.")),
                ("failure", SchemaParts.Reference("failure"))),
        };
        foreach (var evidence in registry.Evidence)
        {
            // Evidence that no JSON context knows is written as null.
            var value = registry.GetJsonSchema(evidence) ?? new JsonObject { ["type"] = "null" };
            Rebase(value, $"#/definitions/{ValueOf(evidence)}");
            definitions[ValueOf(evidence)] = value;
        }

        return definitions;
    }

    /// <summary>One observation of a kind of evidence.</summary>
    public static JsonObject Observation(EvidenceDescriptor evidence) => SchemaParts.Record(
        null,
        ["subject"],
        ("subject", SchemaParts.Text("The element that it belongs to.")),
        ("observedAt", SchemaParts.Moment()),
        ("attempts", SchemaParts.ListOf(SchemaParts.Reference("attempt"))),
        ("value", new JsonObject
        {
            ["anyOf"] = new JsonArray(
                SchemaParts.Reference(ValueOf(evidence)), SchemaParts.ListOf(SchemaParts.Reference(ValueOf(evidence))), new JsonObject { ["type"] = "null" }),
        }),
        ("failure", SchemaParts.Reference("failure")));

    private static string ValueOf(EvidenceDescriptor evidence) => $"{evidence.Name}.value";

    /// <summary>A type that refers to itself does so from the root of its own schema, which is now a part of another.</summary>
    private static void Rebase(JsonNode? node, string root)
    {
        switch (node)
        {
            case JsonObject members:
                if (members["$ref"] is JsonValue reference && reference.GetValue<string>() is ['#', ..] path)
                {
                    members["$ref"] = root + path[1..];
                }

                foreach (var (_, member) in members)
                {
                    Rebase(member, root);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rebase(item, root);
                }

                break;
        }
    }
}
