namespace Writeback.Cli.Tests;

/// <summary>A theory about signals as Unix has them; elsewhere the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "This is about Unix.";
        }
    }
}
