using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CommandLine;

/// <summary>
/// Refuses settings of the wrong type or of an unknown name, before they are bound: the library passes over what it does not know,
/// and does not say what would be right. Ranges, and the options of checks, are the runner's to refuse.
/// </summary>
internal sealed class SettingsReview(ToolConfiguration configuration, CheckRegistry registry, IEnumerable<string> ownSections, ConfiguredTargets targets)
{
    private static readonly LocalizableText Number = Texts.ExpectedNumber;
    private static readonly LocalizableText Time = Texts.ExpectedTime;

    private static readonly Dictionary<string, LocalizableText> Limits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maxParallelism"] = Number,
        ["maxParallelismPerTarget"] = Number,
        ["runTimeout"] = Time,
        ["checkTimeout"] = Time,
    };

    private static readonly Dictionary<string, LocalizableText> ProbeLimits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maxRetries"] = Number,
        ["retryDelay"] = Time,
        ["attemptTimeout"] = Time,
        ["totalTimeout"] = Time,
        ["failuresBeforeBreaking"] = Number,
    };

    // What each is for, where it is missing.
    private static readonly Dictionary<string, LocalizableText> SuppressionMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = Texts.SuppressionNeedsId,
        ["subject"] = "",
        ["justification"] = Texts.SuppressionNeedsReason,
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
        "SUPPRESSIONS" => Each(setting, FindFaultsOfSuppression, Texts.ExpectedList),
        "CHECKS" => Each(setting, FindFaultsOfCheck),
        "PROBES" => Each(setting, FindFaultsOfProbe),
        "TARGETS" => Each(setting, FindFaultsOfTarget),
        _ when Limits.TryGetValue(setting.Key, out var expected) => FindFaultsOfValue(setting, expected),

        _ when ownSections.Contains(setting.Key, StringComparer.OrdinalIgnoreCase) => [],

        // The environment belongs to others, too: what the program itself may read there is not for us to refuse.
        _ when setting.Key == SchemaKey || !configuration.IsFromFile(setting.Path) => [],
        _ => [Fault(setting, Texts.IsNoSetting(NearestWord.Ask(setting.Key, KnownKeys()), string.Join(", ", KnownKeys())))],
    };

    private IEnumerable<string> FindFaultsOfSeverity(IConfigurationSection setting)
    {
        if (!CheckWords.Resolve(setting.Key, registry).Any())
        {
            return [Fault(setting, Texts.IsNoWord(NearestWord.Ask(setting.Key, CheckWords.Of(registry))))];
        }

        return SeverityNames.Parse(setting.Value) is null ? [Fault(setting, Texts.IsNoSeverity)] : [];
    }

    private IEnumerable<string> FindFaultsOfCheck(IConfigurationSection setting)
    {
        if (registry.Find(setting.Key) is null)
        {
            return [Fault(setting, Texts.IsNoCheck(NearestWord.Ask(setting.Key, Ids())))];
        }

        return Each(setting, _ => []);
    }

    private IEnumerable<string> FindFaultsOfProbe(IConfigurationSection setting)
    {
        var names = registry.Probes.Select(probe => probe.Name);
        return names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            ? Each(setting, FindFaultsOfProbeLimit)
            : [Fault(setting, Texts.IsNoProbe(NearestWord.Ask(setting.Key, names)))];
    }

    private IEnumerable<string> FindFaultsOfTarget(IConfigurationSection setting)
        => targets.FindFault(setting) is { } fault ? [Fault(setting, fault)] : [];

    private IEnumerable<string> FindFaultsOfProbeLimit(IConfigurationSection setting)
        => ProbeLimits.TryGetValue(setting.Key, out var expected)
            ? FindFaultsOfValue(setting, expected)
            : [Fault(setting, Texts.IsNoSettingOfProbe(NearestWord.Ask(setting.Key, ProbeLimits.Keys), string.Join(", ", ProbeLimits.Keys)))];

    private IEnumerable<string> FindFaultsOfValue(IConfigurationSection setting, LocalizableText expected)
        => !setting.GetChildren().Any() && setting.Value is { } text && (expected == Number ? IsNumber(text) : IsTime(text))
            ? []
            : [Fault(setting, Texts.IsNot(expected))];

    private IEnumerable<string> FindFaultsOfSuppression(IConfigurationSection setting)
    {
        if (!int.TryParse(setting.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return [Fault(setting, Texts.IsNotInList)];
        }

        return Each(setting, FindFaultsOfSuppressionMember)
            .Concat(NeededOfSuppression
                .Where(member => string.IsNullOrEmpty(setting.Value) && string.IsNullOrWhiteSpace(setting[member]) && !setting.GetSection(member).GetChildren().Any())
                .Select(member => Fault(setting, Texts.HasNo(member, SuppressionMembers[member]))));
    }

    private IEnumerable<string> FindFaultsOfSuppressionMember(IConfigurationSection setting)
    {
        if (!SuppressionMembers.ContainsKey(setting.Key))
        {
            return [Fault(setting, Texts.IsNoMember(NearestWord.Ask(setting.Key, SuppressionMembers.Keys), string.Join(", ", SuppressionMembers.Keys)))];
        }

        if (setting.GetChildren().Any())
        {
            return [Fault(setting, Texts.IsNoText)];
        }

        return setting.Key.ToUpperInvariant() switch
        {
            "ID" when setting.Value is [_, ..] id && registry.Find(id) is null => [Fault(setting, Texts.IsNoCheck(NearestWord.Ask(id, Ids())))],
            "EXPIRES" when setting.Value is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                => [Fault(setting, Texts.IsNoDay)],
            _ => [],
        };
    }

    private IEnumerable<string> Each(IConfigurationSection setting, Func<IConfigurationSection, IEnumerable<string>> findFaults, LocalizableText? expected = null)
        => string.IsNullOrEmpty(setting.Value) ? setting.GetChildren().SelectMany(findFaults) : [Fault(setting, Texts.IsNot(expected ?? Texts.ExpectedObject))];

    // The value is not repeated: it may have been meant for another place, and be secret.
    private string Fault(IConfigurationSection setting, LocalizableText what) => configuration.Locate(setting.Path, Texts.SettingFault(setting.Path, what).ToString());

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // "30" alone would be thirty days: not what anybody means.
    private static bool IsTime(string text) => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);

    private IEnumerable<string> KnownKeys() => [.. Limits.Keys, .. Sections, .. ownSections];

    private IEnumerable<string> Ids() => registry.Checks.Select(check => check.Id);
}
