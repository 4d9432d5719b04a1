using Writeback.Sdk.Probes.Tests;

namespace Writeback.Checks.Tests.Codes;

/// <summary>A fact about collected facts beside the repository; where the file is absent, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactsFactAttribute : FactAttribute
{
    public SharedFactsFactAttribute(string file)
    {
        File = file;
        if (!System.IO.File.Exists(PathOf(file)))
        {
            Skip = $"The file ../shared/facts/{file} is absent.";
        }
    }

    /// <summary>The file that the fact is about.</summary>
    public string File { get; }

    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(SharedData.RepositoryRoot, "..", "shared", "facts", file));
}
