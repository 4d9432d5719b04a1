using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

/// <summary>Reads the options of one check from configuration, and collects what is wrong with them. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionsReader
{
    private readonly IConfigurationSection? _section;
    private readonly string _path;
    private readonly object? _set;

    /// <param name="path">The key of the options in configuration, such as <c>checks:WB1001</c>.</param>
    /// <param name="section">What configuration says; null when it says nothing.</param>
    /// <param name="set">What code has set instead of the defaults; null when it has set nothing.</param>
    internal OptionsReader(string path, IConfigurationSection? section, object? set)
    {
        _path = path;
        _section = section;
        _set = set;
    }

    internal List<CheckOption> Options { get; } = [];

    internal List<string> Failures { get; } = [];

    /// <summary>What holds where configuration says nothing.</summary>
    /// <typeparam name="T">The record of options.</typeparam>
    /// <param name="defaults">The defaults of the record.</param>
    public T Defaults<T>(T defaults)
        where T : class
    {
        if (_set is not null and not T)
        {
            Failures.Add(Texts.OptionsOfOtherType(_path, _set.GetType().Name, typeof(T).Name).ToString());
        }

        return _set as T ?? defaults;
    }

    /// <summary>One option.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    /// <param name="name">The option's name.</param>
    /// <param name="value">What holds where configuration says nothing.</param>
    /// <param name="format">How the option is written.</param>
    /// <param name="description">What the option means, or null.</param>
    /// <param name="rules">What the value has to keep.</param>
    public T Value<T>(string name, T value, OptionFormat<T> format, string? description, params ValidationAttribute[] rules)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(rules);
        Options.Add(new CheckOption(name, format.ElementType, format.IsList, value, description, rules));
        if (_section?.GetSection(name) is { } section && section.Exists())
        {
            if (!format.TryRead(section, out var read))
            {
                // The value is not repeated: it may have been meant for another place, and be secret.
                Failures.Add(Texts.OptionIsNot(_path, name, format.Expected).ToString());
                return value;
            }

            value = read;
        }

        Validate(name, value, rules);
        return value;
    }

    /// <summary>The record, validated as a whole.</summary>
    /// <typeparam name="T">The record of options.</typeparam>
    /// <param name="options">The record.</param>
    public T Read<T>(T options)
        where T : class
    {
        foreach (var key in _section?.GetChildren().Select(child => child.Key) ?? [])
        {
            if (!Options.Exists(option => string.Equals(option.Name, key, StringComparison.OrdinalIgnoreCase)))
            {
                Failures.Add(Texts.OptionUnknown(_path, key, string.Join(", ", Options.Select(option => option.Name))).ToString());
            }
        }

        // A rule over several options has nothing to say while one of them cannot be read.
        if (Failures.Count == 0 && options is IValidatableObject validatable)
        {
            Failures.AddRange(validatable
                .Validate(new ValidationContext(options, typeof(T).Name, null, null))
                .Where(result => result is not null && result != ValidationResult.Success)
                .Select(result => $"{_path}: {result.ErrorMessage}"));
        }

        return options;
    }

    private void Validate(string name, object? value, ValidationAttribute[] rules)
    {
        foreach (var rule in rules)
        {
            if (rule.GetValidationResult(value, new ValidationContext(value ?? name, name, null, null)) is { } result)
            {
                Failures.Add($"{_path}:{name}: {result.ErrorMessage}");
            }
        }
    }
}
