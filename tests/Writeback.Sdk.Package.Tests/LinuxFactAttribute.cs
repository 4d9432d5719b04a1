using System.Runtime.InteropServices;

namespace Writeback.Sdk.Package.Tests;

/// <summary>A fact about programs for linux-x64; elsewhere, or where a tool it names is absent, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute(params string[] tools)
    {
        Tools = tools;
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Skip = "The programs of this test run on linux-x64 only.";
        }
        else if (tools.FirstOrDefault(tool => !IsInstalled(tool)) is { } missing)
        {
            Skip = $"{missing} is not installed.";
        }
    }

    /// <summary>The programs that have to be installed.</summary>
    public IReadOnlyList<string> Tools { get; }

    private static bool IsInstalled(string tool)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
