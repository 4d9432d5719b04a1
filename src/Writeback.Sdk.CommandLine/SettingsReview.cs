using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// Refuses settings of the wrong type or of an unknown name, before they are bound: the library passes over what it does not know,
/// and does not say what would be right. Ranges, and the options of checks, are the runner's to refuse.
/// </summary>
internal sealed class SettingsReview(ToolConfiguration configuration, CheckRegistry registry, IEnumerable<string> ownSections, ConfiguredTargets targets)
{
    private const string Number = "a whole number, such as 4";
    private const string Time = "a time, such as 00:01:30";

    private static readonly Dictionary<string, string> Limits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maxParallelism"] = Number,
        ["maxParallelismPerTarget"] = Number,
        ["runTimeout"] = Time,
        ["checkTimeout"] = Time,
    };

    private static readonly Dictionary<string, string> ProbeLimits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maxRetries"] = Number,
        ["retryDelay"] = Time,
        ["attemptTimeout"] = Time,
        ["totalTimeout"] = Time,
        ["failuresBeforeBreaking"] = Number,
    };

    // What each is for, where it is missing.
    private static readonly Dictionary<string, string> SuppressionMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "Name the check whose findings are accepted.",
        ["subject"] = "",
        ["justification"] = "Say why they are accepted.",
        ["owner"] = "",
        ["expires"] = "",
    };

    private static readonly string[] NeededOfSuppression = ["id", "justification"];

    private static readonly string[] Sections = ["targets", "severities", "suppressions", "checks", "probes"];

    // Editors look the schema of a file up by it.
    private const string SchemaKey = "$schema";

    /// <summary>What is wrong: a line each, with its source.</summary>
    public IEnumerable<string> FindFaults() => configuration.Root.GetChildren().SelectMany(FindFaults);

    private IEnumerable<string> FindFaults(IConfigurationSection setting) => setting.Key.ToUpperInvariant() switch
    {
        "SEVERITIES" => Each(setting, FindFaultsOfSeverity),
        "SUPPRESSIONS" => Each(setting, FindFaultsOfSuppression, "a list"),
        "CHECKS" => Each(setting, FindFaultsOfCheck),
        "PROBES" => Each(setting, FindFaultsOfProbe),
        "TARGETS" => Each(setting, FindFaultsOfTarget),
        _ when Limits.TryGetValue(setting.Key, out var expected) => FindFaultsOfValue(setting, expected),

        _ when ownSections.Contains(setting.Key, StringComparer.OrdinalIgnoreCase) => [],

        // The environment belongs to others, too: what the program itself may read there is not for us to refuse.
        _ when setting.Key == SchemaKey || !configuration.IsFromFile(setting.Path) => [],
        _ => [Fault(setting, $"is no setting.{NearestWord.Ask(setting.Key, KnownKeys())} The settings are {string.Join(", ", KnownKeys())}.")],
    };

    private IEnumerable<string> FindFaultsOfSeverity(IConfigurationSection setting)
    {
        if (!CheckWords.Resolve(setting.Key, registry).Any())
        {
            return [Fault(setting, $"is no check, category or tag.{NearestWord.Ask(setting.Key, CheckWords.Of(registry))}")];
        }

        return SeverityNames.Parse(setting.Value) is null ? [Fault(setting, "is no severity. Give error, warning, info or none.")] : [];
    }

    private IEnumerable<string> FindFaultsOfCheck(IConfigurationSection setting)
    {
        if (registry.Find(setting.Key) is null)
        {
            return [Fault(setting, $"is no check.{NearestWord.Ask(setting.Key, Ids())}")];
        }

        return Each(setting, _ => []);
    }

    private IEnumerable<string> FindFaultsOfProbe(IConfigurationSection setting)
    {
        var names = registry.Probes.Select(probe => probe.Name);
        return names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            ? Each(setting, FindFaultsOfProbeLimit)
            : [Fault(setting, $"is no probe.{NearestWord.Ask(setting.Key, names)}")];
    }

    private IEnumerable<string> FindFaultsOfTarget(IConfigurationSection setting)
        => targets.FindFault(setting) is { } fault ? [Fault(setting, fault)] : [];

    private IEnumerable<string> FindFaultsOfProbeLimit(IConfigurationSection setting)
        => ProbeLimits.TryGetValue(setting.Key, out var expected)
            ? FindFaultsOfValue(setting, expected)
            : [Fault(setting, $"is no setting of a probe.{NearestWord.Ask(setting.Key, ProbeLimits.Keys)} The settings are {string.Join(", ", ProbeLimits.Keys)}.")];

    private IEnumerable<string> FindFaultsOfValue(IConfigurationSection setting, string expected)
        => !setting.GetChildren().Any() && setting.Value is { } text && (expected == Number ? IsNumber(text) : IsTime(text))
            ? []
            : [Fault(setting, $"is not {expected}.")];

    private IEnumerable<string> FindFaultsOfSuppression(IConfigurationSection setting)
    {
        if (!int.TryParse(setting.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return [Fault(setting, "is not in a list. Put suppressions between brackets: [ { \"id\": ... } ].")];
        }

        return Each(setting, FindFaultsOfSuppressionMember)
            .Concat(NeededOfSuppression
                .Where(member => string.IsNullOrEmpty(setting.Value) && string.IsNullOrWhiteSpace(setting[member]) && !setting.GetSection(member).GetChildren().Any())
                .Select(member => Fault(setting, $"has no {member}. {SuppressionMembers[member]}")));
    }

    private IEnumerable<string> FindFaultsOfSuppressionMember(IConfigurationSection setting)
    {
        if (!SuppressionMembers.ContainsKey(setting.Key))
        {
            return [Fault(setting, $"is no member of a suppression.{NearestWord.Ask(setting.Key, SuppressionMembers.Keys)} The members are {string.Join(", ", SuppressionMembers.Keys)}.")];
        }

        if (setting.GetChildren().Any())
        {
            return [Fault(setting, "is not a text.")];
        }

        return setting.Key.ToUpperInvariant() switch
        {
            "ID" when setting.Value is [_, ..] id && registry.Find(id) is null => [Fault(setting, $"is no check.{NearestWord.Ask(id, Ids())}")],
            "EXPIRES" when setting.Value is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                => [Fault(setting, "is not a day, such as 2027-01-31.")],
            _ => [],
        };
    }

    private IEnumerable<string> Each(IConfigurationSection setting, Func<IConfigurationSection, IEnumerable<string>> findFaults, string expected = "an object")
        => string.IsNullOrEmpty(setting.Value) ? setting.GetChildren().SelectMany(findFaults) : [Fault(setting, $"is not {expected}.")];

    // The value is not repeated: it may have been meant for another place, and be secret.
    private string Fault(IConfigurationSection setting, string what) => configuration.Locate(setting.Path, $"{setting.Path} {what}");

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // "30" alone would be thirty days: not what anybody means.
    private static bool IsTime(string text) => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);

    private IEnumerable<string> KnownKeys() => [.. Limits.Keys, .. Sections, .. ownSections];

    private IEnumerable<string> Ids() => registry.Checks.Select(check => check.Id);
}
