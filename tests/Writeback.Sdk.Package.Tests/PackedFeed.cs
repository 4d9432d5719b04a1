using System.Collections;
using System.IO.Compression;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Package.Tests;

/// <summary>
/// The packages, packed once for all tests, and a place outside of the repository where strangers use them: with a package folder
/// of its own that is empty at first, and the feed before the sources of whoever runs the tests.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"writeback-packages-{Guid.NewGuid():N}");
    private readonly Dictionary<string, string?> _environment = [];

    public PackedFeed()
    {
        // What runs the tests may have told its children which SDK and which servers to use. Strangers' builds start afresh.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                _environment[name] = null;
            }
        }

        _environment["NUGET_PACKAGES"] = Path.Combine(_root, "restored");
        _environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        _environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        _environment["MSBUILDDISABLENODEREUSE"] = "1";
    }

    /// <summary>A version that no other feed and no cache has.</summary>
    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    private string Feed => Path.Combine(_root, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        File.Copy(Path.Combine(SharedData.RepositoryRoot, "global.json"), Path.Combine(_root, "global.json"));
        await File.WriteAllTextAsync(
            Path.Combine(_root, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        await File.WriteAllTextAsync(
            Path.Combine(_root, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <WritebackSdkVersion>{Version}</WritebackSdkVersion>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
            </Project>
            """);

        // The solution may be building at the same time: nothing is written below the repository, and the package folder of
        // the repository serves, because it is the consumers' that has to be empty.
        var environment = new Dictionary<string, string?>(_environment);
        environment.Remove("NUGET_PACKAGES");
        await Command.RunAsync(
            _root,
            environment,
            "bash",
            [
                Path.Combine(SharedData.RepositoryRoot, "nuget", "pack.sh"), Feed, $"-p:Version={Version}",
                "--artifacts-path", Path.Combine(_root, "artifacts"), "--disable-build-servers", "-nodeReuse:false",
            ]);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The packages and their symbols, by file name without the version.</summary>
    public IEnumerable<string> Packages
        => Directory.EnumerateFiles(Feed).Select(file => Path.GetFileName(file).Replace($".{Version}", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Opens a package, such as <c>Writeback.Sdk.nupkg</c>.</summary>
    public ZipArchive Open(string package)
        => ZipFile.OpenRead(Path.Combine(Feed, $"{Path.GetFileNameWithoutExtension(package)}.{Version}{Path.GetExtension(package)}"));

    /// <summary>A copy of a consumer that nobody has built yet.</summary>
    internal Consumer Consumer(string name)
    {
        var source = Path.Combine(SharedData.RepositoryRoot, "tests", "Writeback.Sdk.Package.Tests", "Consumers", name);
        var target = Path.Combine(_root, $"{name}-{Guid.NewGuid():N}");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new Consumer(target, _environment);
    }
}
