namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>A fact about bash; where it is not installed the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "bash"))))
        {
            Skip = "bash is not installed.";
        }
    }
}
