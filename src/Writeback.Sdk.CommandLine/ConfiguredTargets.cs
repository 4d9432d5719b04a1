using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// The section <c>targets</c> of the configuration: what a run looks at, under the names of the options that say so.
/// <c>--ldap-server</c> is <c>targets:ldapServer</c>. What is typed goes before it.
/// </summary>
/// <param name="inputs">The options of the tool.</param>
internal sealed class ConfiguredTargets(IEnumerable<InputOption> inputs)
{
    /// <summary>The section's key.</summary>
    public const string Key = "targets";

    private readonly Dictionary<string, Option> _options = inputs
        .Where(input => !input.CommandLineOnly)
        .Select(input => input.Option)
        .ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that the section may hold.</summary>
    public IEnumerable<string> Names => _options.Keys;

    /// <summary>What is wrong with a member of the section; null when nothing is.</summary>
    public LocalizableText? FindFault(IConfigurationSection setting)
    {
        if (!_options.TryGetValue(setting.Key, out var option))
        {
            return Texts.IsNoTarget(NearestWord.Ask(setting.Key, Names), string.Join(", ", Names));
        }

        if (ValuesOf(setting).Any(value => value is null))
        {
            return Texts.IsNoScalar;
        }

        if (!IsList(option) && setting.GetChildren().Any())
        {
            return Texts.IsNotSingle;
        }

        return Parse(option, setting).Errors.Count > 0 ? Texts.IsNotWhatOptionTakes(option.Name) : null;
    }

    /// <summary>What the configuration says in place of an option that was not typed; null when it says nothing.</summary>
    public static ParseResult? Find(Option option, IConfiguration configuration)
        => configuration.GetSection($"{Key}:{NameOf(option)}") is var setting && setting.Exists() ? Parse(option, setting) : null;

    /// <summary>What the section may hold, for editors.</summary>
    public JsonObject ToSchema()
    {
        var members = new JsonObject();
        foreach (var (name, option) in _options)
        {
            members[name] = ToSchema(option);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "What a run looks at: options of check, by their names.",
            ["properties"] = members,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject ToSchema(Option option)
    {
        var schema = IsList(option)
            ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }
            : new JsonObject { ["type"] = option.ValueType == typeof(bool) ? "boolean" : "string" };
        if (option.Description is { } description)
        {
            schema["description"] = description;
        }

        return schema;
    }

    // The option's own parser reads the value, so that one rule holds for what is typed and for what is written down.
    private static ParseResult Parse(Option option, IConfigurationSection setting)
        => new Command(Key) { option }.Parse([.. ValuesOf(setting).Select(value => $"{option.Name}={value}")]);

    private static IEnumerable<string?> ValuesOf(IConfigurationSection setting)
    {
        var entries = setting.GetChildren().ToList();

        // The order of the list, and not of its indices as text.
        return entries.Count == 0
            ? [setting.Value]
            : entries.OrderBy(entry => int.TryParse(entry.Key, out var index) ? index : int.MaxValue).Select(entry => entry.Value);
    }

    private static bool IsList(Option option) => option.ValueType.IsArray;

    // As configuration is mostly written: --ldap-server is ldapServer.
    private static string NameOf(Option option)
    {
        var words = option.Name.TrimStart('-').Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
