namespace Writeback.Sdk.Probes.Tests;

/// <summary>
/// Finds data that is not part of the repository: real exports may be tested against but not published. It is the folder that the
/// variable WRITEBACK_SHARED_DATA names, or <c>shared/data</c> beside the repository.
/// </summary>
internal static class SharedData
{
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("WRITEBACK_SHARED_DATA") is { Length: > 0 } folder
            ? folder
            : Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data"));

    public static string RepositoryRoot
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Writeback.Sdk.sln")) || Path.Exists(Path.Combine(folder.FullName, ".git")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("The tests do not run below the repository.");
        }
    }

    public static bool Has(string name) => Directory.Exists(Path.Combine(Folder, name));

    public static string PathOf(string name) => Path.Combine(Folder, name);
}
