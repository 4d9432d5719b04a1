using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Writeback.Sdk.Reports;

/// <summary>The configuration file: what may be set, for this pack.</summary>
internal static class ConfigurationSchema
{
    private const string TimePattern = @"^([0-9]+\.)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?$";

    public static JsonObject Create(CheckRegistry registry, IEnumerable<KeyValuePair<string, JsonObject>> sections)
    {
        var schema = Section(
            "Settings of a run. Environment and options go before them.",
            ("$schema", SchemaParts.Text()),
            ("maxParallelism", Number("How many probes, and how many checks, may be under way at once.", 1, 1024)),
            ("maxParallelismPerTarget", Number("How many probes may be under way at once on one target.", 1, 1024)),
            ("runTimeout", Time("The time limit of a whole run.")),
            ("checkTimeout", Time("The time limit of one check.")),
            ("severities", Severities(registry)),
            ("suppressions", SchemaParts.ListOf(Suppression(registry), "Findings that are accepted. They stay in every report, marked.")),
            ("checks", Section(
                "Options of checks.",
                [.. registry.Checks.Where(check => registry.GetOptions(check).Count > 0).Select(check => (check.Id, (JsonNode)Check(registry, check)))])),
            ("probes", Section("How probes are retried and limited.", [.. registry.Probes.Select(probe => (probe.Name, (JsonNode)Probe()))])));
        foreach (var (name, section) in sections)
        {
            schema["properties"]![name] = section;
        }

        schema["$schema"] = SchemaParts.Draft;
        schema["$id"] = "urn:writeback-sdk:schema:configuration:1.0";
        schema["title"] = $"Configuration of {registry.Name}";
        return schema;
    }

    private static JsonObject Severities(CheckRegistry registry)
    {
        var names = registry.Checks
            .SelectMany(check => check.Tags.Append(check.Category))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => (name, (JsonNode)SchemaParts.OneOf(["error", "warning", "info", "none"])));
        var checks = registry.Checks.Select(check => (check.Id, (JsonNode)SchemaParts.OneOf(["error", "warning", "info", "none"], check.Title)));
        return Section("What a failure counts as, by check id, tag or category. None leaves the check out.", [.. checks, .. names]);
    }

    private static JsonObject Suppression(CheckRegistry registry)
    {
        var schema = SchemaParts.Record(
            null,
            ["subject", "owner", "expires"],
            ("id", SchemaParts.OneOf(registry.Checks.Select(check => check.Id), "The check.")),
            ("subject", SchemaParts.Text("Which subjects: a name, in which * stands for any characters and ? for one.")),
            ("justification", SchemaParts.Text("Why they are accepted.")),
            ("owner", SchemaParts.Text("Who accepted them.")),
            ("expires", Pattern("The last day, in UTC, on which it holds, such as 2027-01-31.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")));
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Probe() => Section(
        null,
        ("maxRetries", Number("How many further attempts are made.", 0, 100)),
        ("retryDelay", Time("How long to wait before the second attempt; later ones wait longer.")),
        ("attemptTimeout", Time("The time limit of one attempt.")),
        ("totalTimeout", Time("The time limit of all attempts together.")),
        ("failuresBeforeBreaking", Number("How many failures in a row until a target is no longer asked.", 0, int.MaxValue)));

    private static JsonObject Check(CheckRegistry registry, CheckDescriptor check)
        => Section(check.Title, [.. registry.GetOptions(check).Select(option => (NameOf(option.Name), (JsonNode)Option(option)))]);

    private static JsonObject Option(CheckOption option)
    {
        var value = Value(option.Type);
        foreach (var rule in option.Rules)
        {
            Apply(rule, value, option.IsList);
        }

        var schema = option.IsList ? SchemaParts.ListOf(value) : value;
        foreach (var rule in option.Rules)
        {
            ApplyLength(rule, schema, option.IsList || option.Type != typeof(string));
        }

        if (option.Description is { } description)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private static JsonObject Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(bool) ? SchemaParts.Flag()
            : type == typeof(TimeSpan) ? Time(null)
            : type.IsEnum ? SchemaParts.OneOf(Enum.GetNames(type).Select(NameOf))
            : type == typeof(double) || type == typeof(float) || type == typeof(decimal) ? SchemaParts.Number()
            : type.IsPrimitive && type != typeof(char) ? new JsonObject { ["type"] = "integer" }
            : SchemaParts.Text();
    }

    private static void Apply(ValidationAttribute rule, JsonObject value, bool isList)
    {
        switch (rule)
        {
            case RangeAttribute { Minimum: IConvertible minimum, Maximum: IConvertible maximum } when !isList && value["type"]?.GetValue<string>() is "integer" or "number":
                value["minimum"] = minimum.ToDecimal(CultureInfo.InvariantCulture);
                value["maximum"] = maximum.ToDecimal(CultureInfo.InvariantCulture);
                break;
            case RegularExpressionAttribute expression when !isList:
                value["pattern"] = $"^(?:{expression.Pattern})$";
                break;
        }
    }

    private static void ApplyLength(ValidationAttribute rule, JsonObject schema, bool isList)
    {
        var (minimum, maximum) = rule switch
        {
            LengthAttribute length => (length.MinimumLength, length.MaximumLength),
            StringLengthAttribute length => (length.MinimumLength, length.MaximumLength),
            MinLengthAttribute length => (length.Length, -1),
            MaxLengthAttribute length => (0, length.Length),
            _ => (0, -1),
        };
        if (minimum > 0)
        {
            schema[isList ? "minItems" : "minLength"] = minimum;
        }

        if (maximum >= 0)
        {
            schema[isList ? "maxItems" : "maxLength"] = maximum;
        }
    }

    private static JsonObject Section(string? description, params (string Name, JsonNode Schema)[] members)
    {
        var schema = SchemaParts.Record(description, [.. members.Select(member => member.Name)], members);
        schema.Remove("required");
        schema["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Number(string description, int minimum, int maximum)
    {
        var schema = new JsonObject { ["type"] = "integer", ["description"] = description, ["minimum"] = minimum };
        if (maximum < int.MaxValue)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    private static JsonObject Time(string? description) => Pattern(description is null ? "A time, such as 00:01:30." : $"{description} Such as 00:01:30.", TimePattern);

    private static JsonObject Pattern(string description, string pattern)
    {
        var schema = SchemaParts.Text(description);
        schema["pattern"] = pattern;
        return schema;
    }

    // As configuration is mostly written; read it is in any case.
    private static string NameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
