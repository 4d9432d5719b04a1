namespace Writeback.Sdk.Package.Tests;

/// <summary>A project of a stranger, who has the packages and nothing else of the repository.</summary>
internal sealed class Consumer(string folder, IReadOnlyDictionary<string, string?> environment)
{
    /// <summary>Where its files are.</summary>
    public string Folder { get; } = folder;

    /// <summary>Adds a file.</summary>
    public Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return File.WriteAllTextAsync(file, content);
    }

    /// <summary>The same, in another environment.</summary>
    public Consumer With(string name, string value) => new(Folder, new Dictionary<string, string?>(environment) { [name] = value });

    /// <summary>Runs a command of the SDK, and gives what it wrote.</summary>
    public Task<string> SdkAsync(params string[] arguments) => Command.RunAsync(Folder, environment, "dotnet", arguments);

    /// <summary>Edits a file as a person would: what is replaced has to be there.</summary>
    public async Task ReplaceAsync(string file, string old, string with)
    {
        var path = Path.Combine(Folder, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Runs a command of a shell, and gives what it wrote.</summary>
    public Task<string> ShellAsync(string command) => Command.RunAsync(Folder, environment, "bash", "-euc", command);

    /// <summary>Runs a program that was installed, and gives what it wrote.</summary>
    public Task<string> RunInstalledAsync(string program, params string[] arguments) => Command.RunAsync(Folder, environment, Path.Combine(Folder, program), arguments);

    /// <summary>Builds it. Any warning is a failure.</summary>
    public Task BuildAsync(string project = "") => DotNetAsync(["build", Path.Combine(Folder, project), "-o", Output]);

    /// <summary>Builds it, and gives what the build says. It has to fail, and may warn.</summary>
    public Task<string> FailToBuildAsync(string project, params string[] options)
        => Command.FailAsync(Folder, environment, "dotnet", ["build", Path.Combine(Folder, project), .. options, .. Fresh]);

    /// <summary>Publishes it for Linux. Any warning is a failure.</summary>
    public Task PublishAsync(string how)
        => DotNetAsync(["publish", Folder, "-o", Output, "-r", "linux-x64", $"-p:{how}=true", "-p:TrimmerSingleWarn=false"]);

    /// <summary>Runs what was built, and gives what it wrote.</summary>
    public Task<string> RunAsync(string assembly, params string[] arguments)
        => Command.RunAsync(Folder, environment, "dotnet", [Path.Combine(Output, assembly + ".dll"), .. arguments]);

    /// <summary>Runs what was published, and gives what it wrote.</summary>
    public Task<string> RunPublishedAsync(string program) => Command.RunAsync(Folder, environment, Path.Combine(Output, program));

    /// <summary>What a generator of ours wrote for it, by file name.</summary>
    public IEnumerable<string?> GeneratedFiles()
    {
        var generated = Path.Combine(Folder, "obj", "generated", "Writeback.Sdk.Generators");
        return Directory.Exists(generated)
            ? Directory.EnumerateFiles(generated, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            : [];
    }

    private static string[] Fresh => ["-c", "Release", "--disable-build-servers", "-nodeReuse:false"];

    private string Output => Path.Combine(Folder, "out");

    private async Task DotNetAsync(string[] arguments)
    {
        var output = await Command.RunAsync(
            Folder, environment, "dotnet", [.. arguments, "-warnaserror", .. Fresh]);
        Assert.DoesNotContain("warning ", output, StringComparison.Ordinal);
    }
}
