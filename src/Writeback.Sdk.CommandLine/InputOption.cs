using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary>An option of <c>check</c> that tells the run what to look at.</summary>
public abstract class InputOption
{
    private protected InputOption(Option option) => Option = option;

    /// <summary>The option.</summary>
    internal Option Option { get; }

    /// <summary>Turns what the user typed into inputs, or refuses it.</summary>
    /// <exception cref="InvalidInputException">What was given cannot be used.</exception>
    internal abstract Task BindAsync(ParseResult result, RunSetup setup, CancellationToken cancellationToken);
}
