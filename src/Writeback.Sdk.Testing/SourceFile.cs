namespace Writeback.Sdk.Testing;

/// <summary>Finds a source file by the path that the compiler knew it by.</summary>
internal static class SourceFile
{
    /// <summary>
    /// A build that has to be the same everywhere (<c>ContinuousIntegrationBuild</c>) replaces the root of paths by <c>/_/</c>. Then the file is looked for under the
    /// folders above the test assembly.
    /// </summary>
    public static string Find(string file)
    {
        if (File.Exists(file))
        {
            return file;
        }

        var parts = file.Split('/', '\\');
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            for (var first = 0; first < parts.Length; first++)
            {
                if (parts[first] is not ("" or "_") && Path.Combine([folder.FullName, .. parts[first..]]) is var candidate && File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        throw new FileNotFoundException($"The source file {file} is not there, so the golden file beside it cannot be found. Run the test where it was built.", file);
    }
}
