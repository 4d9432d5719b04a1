using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>--select</c> and <c>--skip</c>.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _select = new("--select")
    {
        Description = Texts.SelectOption.ToString(),
        HelpName = "X",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _skip = new("--skip")
    {
        Description = Texts.SkipOption.ToString(),
        HelpName = "X",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_select);
        command.Options.Add(_skip);
    }

    /// <summary>The selection.</summary>
    /// <exception cref="InvalidInputException">A word names nothing, or no check is left.</exception>
    public CheckSelection Read(ParseResult result, CheckRegistry registry)
    {
        var selection = new CheckSelection(Words(result, _select), Words(result, _skip));
        if (result.GetResult(_select) is not null && selection.Select.Count == 0)
        {
            // An empty variable in a script is not meant to run everything.
            throw new InvalidInputException(Texts.SelectEmpty);
        }

        if (selection.FindUnknown(registry) is { } unknown)
        {
            var categories = string.Join(", ", registry.Checks.Select(check => check.Category).Distinct(StringComparer.Ordinal));
            throw new InvalidInputException(Texts.WordUnknown(unknown, NearestWord.Ask(unknown, CheckWords.Of(registry)), categories));
        }

        if (!registry.Checks.Any(selection.Includes))
        {
            throw new InvalidInputException(Texts.NothingSelected);
        }

        return selection is { Select: [], Skip: [] } ? CheckSelection.All : selection;
    }

    // A comma separated list is what people type first.
    private static string[] Words(ParseResult result, Option<string[]> option)
        => [.. (result.GetValue(option) ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
