using Microsoft.Extensions.Options;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk;

/// <summary>Binds the options of all checks, before anything runs.</summary>
internal static class CheckOptionsBinder
{
    /// <summary>The section of configuration that holds the options of checks.</summary>
    public const string Section = "checks";

    /// <summary>The options by the check's position; null when no check has any.</summary>
    /// <exception cref="OptionsValidationException">An option cannot be read, or breaks a rule.</exception>
    public static object?[]? Bind(CheckRegistry registry, CheckRunnerOptions settings)
    {
        object?[]? bound = null;
        List<string>? failures = null;
        foreach (var check in registry.Data.Checks)
        {
            if (check.HasOptions)
            {
                var reader = ReaderOf(check, settings);
                (bound ??= new object?[registry.Data.Checks.Length])[check.Index] = Read(check, reader);
                (failures ??= []).AddRange(reader.Failures);
            }
        }

        return failures is null or [] ? bound : throw new OptionsValidationException(nameof(CheckRunnerOptions), typeof(CheckRunnerOptions), failures);
    }

    /// <summary>The options of a check, with their defaults.</summary>
    public static IReadOnlyList<CheckOption> Describe(CheckDescriptor check)
    {
        var reader = new OptionsReader($"{Section}:{check.Id}", null, null);
        _ = check.HasOptions ? Read(check, reader) : null;
        return reader.Options;
    }

    /// <summary>What configuration says of checks that have no options, or do not exist: one line each.</summary>
    public static IEnumerable<string> FindStrangers(CheckRegistry registry, CheckRunnerOptions settings)
    {
        foreach (var id in (settings.CheckSettings?.GetChildren().Select(section => section.Key) ?? []).Concat(settings.CheckOptions.Keys))
        {
            if (registry.Find(id) is not { } check)
            {
                yield return Texts.SettingIsNoCheck(Section, id).ToString();
            }
            else if (!check.HasOptions)
            {
                yield return Texts.CheckHasNoOptions(Section, id, check.Id).ToString();
            }
        }
    }

    private static object? Read(CheckDescriptor check, OptionsReader reader) => check.Origin.Registry.ReadOptions(check.Origin.Position, reader);

    private static OptionsReader ReaderOf(CheckDescriptor check, CheckRunnerOptions settings)
        => new($"{settings.CheckSettings?.Path ?? Section}:{check.Id}", settings.CheckSettings?.GetSection(check.Id), settings.CheckOptions.GetValueOrDefault(check.Id));
}
