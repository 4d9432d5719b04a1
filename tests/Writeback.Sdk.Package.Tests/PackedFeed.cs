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
        _environment["DOTNET_NOLOGO"] = "1";
        _environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        _environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        _environment["MSBUILDDISABLENODEREUSE"] = "1";
    }

    /// <summary>A version that no other feed and no cache has; or that of the packages that WRITEBACK_FEED names.</summary>
    public string Version { get; } = Packed is null
        ? $"0.0.0-test.{Guid.NewGuid():N}"
        : Path.GetFileNameWithoutExtension(Directory.GetFiles(Packed, "Writeback.Templates.*.nupkg").Single())["Writeback.Templates.".Length..];

    /// <summary>The folder of packages that are about to be published, and are tested as they are; null to pack the sources.</summary>
    private static string? Packed => Environment.GetEnvironmentVariable("WRITEBACK_FEED") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    private string Feed => Packed ?? Path.Combine(_root, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_root);
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

        if (Packed is not null)
        {
            return;
        }

        // The solution may be building at the same time: nothing is written below the repository, and the package folder of
        // the repository serves, because it is the consumers' that has to be empty.
        var environment = new Dictionary<string, string?>(_environment);
        environment.Remove("NUGET_PACKAGES");

        // The tool that runs everywhere: native code takes minutes to make, and .ci/run makes it.
        environment["TOOL_RIDS"] = "any";
        await Command.RunAsync(
            _root,
            environment,
            "bash",
            [
                Path.Combine(SharedData.RepositoryRoot, "nuget", "pack.sh"), Feed, $"-p:MinVerVersionOverride={Version}",
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
        => ZipFile.OpenRead(FileOf(package));

    /// <summary>The file of a package, such as <c>Writeback.Sdk.nupkg</c>.</summary>
    internal string FileOf(string package) => Path.Combine(Feed, $"{Path.GetFileNameWithoutExtension(package)}.{Version}{Path.GetExtension(package)}");

    /// <summary>An empty folder of a stranger who has installed no templates yet.</summary>
    internal Consumer Consumer()
    {
        var target = Path.Combine(_root, $"empty-{Guid.NewGuid():N}");
        Directory.CreateDirectory(target);
        return new Consumer(target, _environment).With("DOTNET_CLI_HOME", $"{target}-home");
    }

    /// <summary>A copy of a consumer that nobody has built yet.</summary>
    /// <param name="name">The consumer.</param>
    /// <param name="folder">What its folder is called; null for its own name.</param>
    internal Consumer Consumer(string name, string? folder = null)
    {
        var source = Path.Combine(SharedData.RepositoryRoot, "tests", "Writeback.Sdk.Package.Tests", "Consumers", name);
        var target = Path.Combine(_root, $"{folder ?? name}-{Guid.NewGuid():N}");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new Consumer(target, _environment);
    }
}
