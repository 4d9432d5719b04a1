using System.Diagnostics;

namespace Writeback.Cli.Tests;

/// <summary>
/// The tool as users run it, a process of its own. The variable WRITEBACK_TOOL names another build of it, such as the native
/// binary; without it, the one that was built with the tests is run.
/// </summary>
internal static class Tool
{
    /// <summary>Another build to test, or null.</summary>
    public static string? Binary { get; } = Environment.GetEnvironmentVariable("WRITEBACK_TOOL") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>The words that start the tool, before its own arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = Binary is not null ? [Binary] : Managed("writeback.dll");

    /// <summary>Runs the tool to its end.</summary>
    public static Task<ToolAnswer> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    /// <summary>Runs the tool to its end, in a changed environment.</summary>
    public static async Task<ToolAnswer> RunAsync(IReadOnlyDictionary<string, string> environment, IEnumerable<string> args)
    {
        using var tool = Start([.. Command, .. args], environment);
        return await tool.WaitForEndAsync();
    }

    /// <summary>Judges an export and nothing else: no test ever asks the network.</summary>
    public static Task<ToolAnswer> CheckAsync(string export, params string[] args) => RunAsync(["check", "--connect-export", export, "--select", "Connect", .. args]);

    /// <summary>Starts the test host, whose probe never ends.</summary>
    public static RunningTool StartHost(params string[] args) => Start([.. Managed("Writeback.Cli.TestHost.dll"), .. args], new Dictionary<string, string>());

    public static RunningTool Start(IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1));

        // What the machine of the test prefers must not decide.
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningTool(start);
    }

    private static string[] Managed(string assembly)
        => [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", Path.Combine(AppContext.BaseDirectory, assembly)];
}
