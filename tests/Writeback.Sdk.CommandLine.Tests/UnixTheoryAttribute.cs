namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>A theory about paths as Unix has them; elsewhere the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Devices are files on Unix only.";
        }
    }
}
