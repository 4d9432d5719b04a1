using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>What the tests take from npm: the official validator of SARIF, a viewer of JUnit, and axe-core, which finds what keeps people out of a page.</summary>
internal static class NpmTools
{
    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "artifacts", "npm");

    private static readonly Lazy<string?> Problem = new(Prepare);

    /// <summary>Why they cannot be had here; null when they can.</summary>
    public static string? WhyNot => Problem.Value;

    public static string Multitool => Path.Combine(Folder, "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    public static string Axe => Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");

    public static string JUnitViewer => Path.Combine(Folder, "node_modules", "xunit-viewer", "bin", "xunit-viewer.js");

    private static bool AreThere => File.Exists(Multitool) && File.Exists(Axe) && File.Exists(JUnitViewer);

    private static string? Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "This runs the validator's program for Linux.";
        }

        if (AreThere)
        {
            return null;
        }

        if (LabPrograms.Install(("npm", ["npm"])) is { } reason)
        {
            return reason;
        }

        Directory.CreateDirectory(Folder);
        var (exitCode, output) = LabPrograms.Run(
            "npm", "install", "--prefix", Folder, "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "@microsoft/sarif-multitool@5.7.0",
            "axe-core@4.14.1", "xunit-viewer@10.6.1");
        if (exitCode != 0 || !AreThere)
        {
            return $"The packages of npm could not be had: {output.Trim().Split('\n')[^1]}";
        }

        // The script of the package that does this was not run.
        File.SetUnixFileMode(Multitool, File.GetUnixFileMode(Multitool) | UnixFileMode.UserExecute);
        return null;
    }
}
