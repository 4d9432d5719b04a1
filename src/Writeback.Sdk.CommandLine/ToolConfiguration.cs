using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Writeback.Sdk.CommandLine;

/// <summary>What configures the tool: the file, and the environment that goes before it. Knows which of them says what.</summary>
internal sealed class ToolConfiguration
{
    private readonly string _prefix;
    private readonly ConfigurationFile? _file;

    /// <param name="tool">The tool's name: the prefix of its variables.</param>
    /// <param name="file">The file; null when there is none.</param>
    public ToolConfiguration(string tool, ConfigurationFile? file)
    {
        _prefix = $"{tool.ToUpperInvariant()}__";
        _file = file;
        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            builder.AddJsonStream(new MemoryStream(file.Content, writable: false));
        }

        Root = builder.AddEnvironmentVariables(_prefix).Build();
    }

    /// <summary>All settings.</summary>
    public IConfigurationRoot Root { get; }

    /// <summary>Whether the file has the key, and no variable replaces it.</summary>
    public bool IsFromFile(string key) => ProviderOf(key) is not (null or EnvironmentVariablesConfigurationProvider);

    /// <summary>A complaint that starts with the key of a setting, after where its value comes from: a line of the file, or a variable.</summary>
    public string Locate(string complaint) => KeyOf(complaint) is { } key ? Locate(key, complaint) : complaint;

    /// <summary>A complaint about a setting, after where its value comes from.</summary>
    public string Locate(string key, string complaint) => ProviderOf(key) switch
    {
        EnvironmentVariablesConfigurationProvider => Texts.OfVariable(VariableOf(key), complaint).ToString(),
        not null when _file!.Places.TryGetValue(key, out var place) => $"{_file.Name}, {place}: {complaint}",
        not null => $"{_file!.Name}: {complaint}",
        _ => complaint,
    };

    private static bool Has(IConfigurationProvider provider, string key) => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any();

    private static bool IsAt(string text, string key)
        => text.StartsWith(key, StringComparison.OrdinalIgnoreCase) && text.Length > key.Length && text[key.Length] is ' ' or ':';

    // The last provider that has a value gives it.
    private IConfigurationProvider? ProviderOf(string key) => Root.Providers.LastOrDefault(provider => Has(provider, key));

    /// <summary>The longest key that a complaint starts with.</summary>
    private string? KeyOf(string complaint)
        => Root.AsEnumerable().Select(setting => setting.Key).Where(key => IsAt(complaint, key)).MaxBy(key => key.Length);

    /// <summary>The variable that holds a setting, or the first that holds a part of it, as it is written.</summary>
    private string VariableOf(string key)
        => Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase))
            .Where(name => IsAt($"{name[_prefix.Length..].Replace("__", ":", StringComparison.Ordinal)}:", key))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault() ?? _prefix + key.Replace(":", "__", StringComparison.Ordinal);
}
