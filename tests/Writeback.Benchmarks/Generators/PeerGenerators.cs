using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Writeback.Benchmarks.Generators;

/// <summary>Generators of others: those that come with the SDK which this program was built with, and those of packages.</summary>
internal static class PeerGenerators
{
    /// <summary>Of a targeting pack of the SDK, such as <c>Microsoft.NETCore.App.Ref</c>.</summary>
    public static Func<ISourceGenerator> OfTargetingPack(string pack, string assembly, string type)
    {
        // The runtime is in shared/{name}/{version}, the packs are in packs/{name}/{version}, both below the same root.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var versions = new DirectoryInfo(Path.Combine(root, "packs", pack));
        var newest = versions.Exists
            ? versions.GetDirectories($"{Environment.Version.Major}.*").MaxBy(version => Version.TryParse(version.Name, out var number) ? number : new Version())
            : null;
        return newest is null
            ? throw new DirectoryNotFoundException($"{versions.FullName} has no version {Environment.Version.Major}: these benchmarks need a whole SDK, not a runtime alone.")
            : Of(Path.Combine(newest.FullName, "analyzers", "dotnet", "cs", assembly), type);
    }

    /// <summary>Of a package whose generator is copied beside this program.</summary>
    public static Func<ISourceGenerator> OfPackage(string assembly, string type) => Of(Path.Combine(AppContext.BaseDirectory, "peers", assembly), type);

    /// <summary>The version of what was loaded, for the table.</summary>
    public static string VersionOf(Func<ISourceGenerator> create)
        => create().GetGeneratorType().Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";

    private static Func<ISourceGenerator> Of(string path, string typeName)
    {
        var type = AssemblyLoadContext.Default.LoadFromAssemblyPath(path).GetType(typeName, throwOnError: true)!;
        return () => Activator.CreateInstance(type) switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            ISourceGenerator generator => generator,
            _ => throw new InvalidOperationException($"{typeName} is no generator."),
        };
    }
}
