using System.Text.Json;
using System.Text.Json.Nodes;

namespace Writeback.Sdk.Reports;

/// <summary>The words that schemas are made of.</summary>
internal static class SchemaParts
{
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    public static JsonObject Text(string? description = null) => Type("string", description);

    public static JsonObject Number(string? description = null) => Type("number", description);

    public static JsonObject Count(string? description = null)
    {
        var schema = Type("integer", description);
        schema["minimum"] = 0;
        return schema;
    }

    public static JsonObject Moment(string? description = null)
    {
        var schema = Type("string", description);
        schema["format"] = "date-time";
        return schema;
    }

    public static JsonObject MaybeText(string? description = null)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "null") };
        return Describe(schema, description);
    }

    public static JsonObject Flag(string? description = null) => Type("boolean", description);

    public static JsonObject OneOf<TEnum>(string? description = null)
        where TEnum : struct, Enum => OneOf(Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName), description);

    public static JsonObject OneOf(IEnumerable<string> words, string? description = null)
        => Describe(new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) }, description);

    public static JsonObject ListOf(JsonNode items, string? description = null)
    {
        var schema = Type("array", description);
        schema["items"] = items;
        return schema;
    }

    public static JsonObject Maybe(JsonNode schema) => new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>An object that has all of these members.</summary>
    public static JsonObject Record(params (string Name, JsonNode Schema)[] members) => Record(null, [], members);

    /// <summary>An object that has these members, some of them only at times.</summary>
    public static JsonObject Record(string? description, string[] optional, params (string Name, JsonNode Schema)[] members)
    {
        var schema = Type("object", description);
        schema["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema)));
        schema["required"] = new JsonArray([.. members.Where(member => !optional.Contains(member.Name)).Select(member => JsonValue.Create(member.Name))]);
        return schema;
    }

    private static JsonObject Type(string type, string? description) => Describe(new JsonObject { ["type"] = type }, description);

    private static JsonObject Describe(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }
}
