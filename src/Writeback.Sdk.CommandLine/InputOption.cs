using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary>An option of <c>check</c> that tells the run what to look at.</summary>
public abstract class InputOption
{
    private protected InputOption(Option option) => Option = option;

    /// <summary>
    /// Whether the option counts only where it is typed, and not in the configuration: because it changes something, or belongs to one run.
    /// </summary>
    public bool CommandLineOnly { get; init; }

    /// <summary>The option.</summary>
    internal Option Option { get; }

    /// <summary>Turns what the user typed, or what the configuration says in its place, into inputs, or refuses it.</summary>
    /// <exception cref="InvalidInputException">What was given cannot be used.</exception>
    internal abstract Task BindAsync(ParseResult result, RunSetup setup, CancellationToken cancellationToken);
}
