using System.Diagnostics;

namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>Programs that the tests need. As root on Debian they install what is missing; elsewhere they are skipped and say why.</summary>
internal static class LabPrograms
{
    private const string AptLock = "/run/lock/writeback-tests-apt";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Has programs installed; returns why there are none, or null when there are.</summary>
    public static string? Install(params (string Program, string[] Packages)[] wanted)
    {
        var missing = wanted.Where(tool => !Exists(tool.Program)).SelectMany(tool => tool.Packages).Distinct().ToArray();
        if (missing.Length == 0)
        {
            return null;
        }

        var names = string.Join(", ", missing);
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/etc/debian_version"))
        {
            return $"This needs {names}, which are only installed by root on Debian.";
        }

        // Another project of tests may install its own at the same moment, and apt does not wait for all of its locks.
        var (_, _) = Run("flock", AptLock, "apt-get", "-o", "DPkg::Lock::Timeout=300", "update", "-qq");
        var (exitCode, output) = Run("flock", [AptLock, "apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", .. missing]);
        return exitCode == 0 ? null : $"This needs {names}, which could not be installed: {output.Trim().Split('\n')[^1]}";
    }

    /// <summary>Runs a program to its end; returns its exit code and all it wrote.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} came to no end.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    private static bool Exists(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
