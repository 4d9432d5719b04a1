namespace Writeback.Sdk.CommandLine;

/// <summary>What a command line reads from its surroundings: streams, and whether people watch them.</summary>
internal sealed record CheckAppConsole
{
    // Widths beyond this are hard to read, and nobody's log viewer has them.
    private const int MaxWidth = 160;
    private const int DefaultWidth = 80;

    /// <summary>Where the report goes, alone.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where progress and errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether the report goes to a terminal that understands colour.</summary>
    public bool Color { get; init; }

    /// <summary>Whether progress can be shown live.</summary>
    public bool ShowProgress { get; init; }

    /// <summary>The width of a line of the report.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The language of whoever uses the machine, such as <c>he-IL</c>; null where it has none.</summary>
    public string? Language { get; init; }

    /// <summary>The folder that the tool was started in.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>The format by which a build server that watches is told what is wrong; null where none does.</summary>
    public string? BuildServerFormat { get; init; }

    /// <summary>The surroundings of this process. <c>NO_COLOR</c> is honoured: https://no-color.org.</summary>
    public static CheckAppConsole OfProcess()
    {
        var noColor = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var outputIsTerminal = !Console.IsOutputRedirected;
        return new CheckAppConsole
        {
            Output = Console.OpenStandardOutput(),
            Error = Console.Error,
            Color = outputIsTerminal && !noColor,
            ShowProgress = !Console.IsErrorRedirected && !noColor,
            Width = outputIsTerminal ? TerminalWidth() : DefaultWidth,
            Language = CommandLine.Language.OfMachine(),
            BuildServerFormat = IsSet("GITHUB_ACTIONS") ? "github" : IsSet("TF_BUILD") ? "azure" : null,
        };
    }

    /// <summary>
    /// Says in one line what is wrong. Names of files may come from strangers: what would move the cursor or change the terminal
    /// is shown, not sent.
    /// </summary>
    public Task WriteErrorAsync(string tool, string message)
    {
        var line = string.Concat(message.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '\uFFFD' : character));
        return Error.WriteLineAsync($"{tool}: {line}");
    }

    private static bool IsSet(string variable) => string.Equals(Environment.GetEnvironmentVariable(variable), "true", StringComparison.OrdinalIgnoreCase);

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Min(width, MaxWidth) : DefaultWidth;
        }
        catch (IOException)
        {
            // A terminal that does not tell its size.
            return DefaultWidth;
        }
    }
}
