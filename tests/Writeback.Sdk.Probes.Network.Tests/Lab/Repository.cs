using System.Runtime.CompilerServices;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "../../.."));

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
