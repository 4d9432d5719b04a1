using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>--select</c> and <c>--skip</c>.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Only these checks: ids, categories or tags. Repeatable.",
        HelpName = "X",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _skip = new("--skip")
    {
        Description = "All but these checks: ids, categories or tags. Repeatable.",
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
            throw new InvalidInputException("--select names nothing. Give ids, categories or tags, or leave it out to select every check.");
        }

        if (selection.FindUnknown(registry) is { } unknown)
        {
            var categories = string.Join(", ", registry.Checks.Select(check => check.Category).Distinct(StringComparer.Ordinal));
            throw new InvalidInputException($"No check, category or tag is called {unknown}.{NearestWord.Ask(unknown, CheckWords.Of(registry))} The categories are {categories}; see 'list' for the ids.");
        }

        if (!registry.Checks.Any(selection.Includes))
        {
            throw new InvalidInputException("--select and --skip leave no check. Skip less.");
        }

        return selection is { Select: [], Skip: [] } ? CheckSelection.All : selection;
    }

    // A comma separated list is what people type first.
    private static string[] Words(ParseResult result, Option<string[]> option)
        => [.. (result.GetValue(option) ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
