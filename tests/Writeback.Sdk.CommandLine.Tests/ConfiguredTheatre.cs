using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>A command line in a folder of its own with a configuration, and what reached the runner of it.</summary>
internal sealed class ConfiguredTheatre : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly TemporaryFolder _folder = new();
    private string _name = "theatre";

    /// <summary>The limits of the last run.</summary>
    public CheckRunnerOptions? Limits { get; private set; }

    public ConfiguredTheatre With(string json, string file = "theatre.json")
    {
        File.WriteAllText(PathOf(file), json);
        return this;
    }

    /// <summary>Variables belong to the process that all tests share: the tool gets a name that no other test's has.</summary>
    public ConfiguredTheatre WithVariable(string name, string value)
    {
        _name = _variables.Count == 0 ? $"theatre{Guid.NewGuid():N}" : _name;
        _variables[$"{_name.ToUpperInvariant()}__{name}"] = value;
        return this;
    }

    public string PathOf(string file) => _folder.PathOf(file);

    public async Task<Answer> CheckAsync(params string[] args)
    {
        foreach (var (name, value) in _variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        var theatre = new Theatre
        {
            Folder = _folder.Path,
            Configure = app =>
            {
                app.Name = _name;
                app.Services.PostConfigure<CheckRunnerOptions>(options => Limits = options);
            },
        };
        var answer = await theatre.RunAsync(["check", "--format", "json", .. args]);
        return answer with { Error = answer.Error.Replace(_name, "theatre", StringComparison.OrdinalIgnoreCase) };
    }

    public void Dispose()
    {
        _folder.Dispose();
        foreach (var name in _variables.Keys)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }
}
