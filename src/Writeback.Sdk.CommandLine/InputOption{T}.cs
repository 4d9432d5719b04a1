using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary>An option of <c>check</c> with a typed value.</summary>
/// <typeparam name="T">What the option parses to.</typeparam>
/// <param name="option">The option: name, description, parser.</param>
/// <param name="bind">
/// Turns the value (null when the option was not given and has no default) into inputs. Throws
/// <see cref="InvalidInputException"/> to refuse it before anything runs.
/// </param>
public sealed class InputOption<T>(Option<T?> option, Func<T?, RunSetup, CancellationToken, Task> bind) : InputOption(option)
{
    internal override Task BindAsync(ParseResult result, RunSetup setup, CancellationToken cancellationToken)
        => bind((Configured(result, setup) ?? result).GetValue(option), setup, cancellationToken);

    private ParseResult? Configured(ParseResult result, RunSetup setup)
        => CommandLineOnly || result.GetResult(option) is { Implicit: false } ? null : ConfiguredTargets.Find(option, setup.Configuration);
}
