namespace Writeback.Cli.Tests;

/// <summary>A terminal that nobody looks at: <c>script</c> of util-linux makes one.</summary>
internal static class PseudoTerminal
{
    /// <summary>The program, or null where there is none of that kind.</summary>
    public static string? Program { get; } = OperatingSystem.IsLinux()
        ? new[] { "/usr/bin/script", "/bin/script" }.FirstOrDefault(File.Exists)
        : null;

    /// <summary>Runs the tool there. What it writes to either stream is one text, as on a screen.</summary>
    public static async Task<ToolAnswer> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var command = string.Join(' ', Tool.Command.Concat(args).Select(Quote));
        using var tool = Tool.Start([Program!, "-qec", command, "/dev/null"], environment);
        return await tool.WaitForEndAsync();
    }

    private static string Quote(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
