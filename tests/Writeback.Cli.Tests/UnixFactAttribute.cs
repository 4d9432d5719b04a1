namespace Writeback.Cli.Tests;

/// <summary>A fact about signals or names of files as Unix has them; elsewhere the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "This is about Unix.";
        }
    }
}
