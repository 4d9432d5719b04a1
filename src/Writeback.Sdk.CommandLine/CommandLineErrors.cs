using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary>One line for what the user typed wrong: what, what it may have been meant to be, and where to look.</summary>
internal static class CommandLineErrors
{
    public static string Describe(ParseResult result, string name)
    {
        var command = result.CommandResult.Command;
        var help = command is RootCommand ? $"{name} --help" : $"{name} {command.Name} --help";
        return result.UnmatchedTokens switch
        {
            [['-', ..] token, ..] => UnknownOption(token, command, help),
            [var token, ..] when command.Subcommands.Count > 0 =>
                $"Unknown command {token}.{NearestWord.Ask(token, command.Subcommands.Select(candidate => candidate.Name))} See {help}.",
            [var token, ..] => $"Unexpected argument {token}. See {help}.",
            [] when command is RootCommand => $"Give a command. See {help}.",
            _ => $"{result.Errors[0].Message} See {help}.",
        };
    }

    private static string UnknownOption(string token, Command command, string help)
    {
        // What follows is a value: not what is unknown, and not to be repeated in logs.
        var option = token.Split('=', ':')[0];
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(candidate => candidate.Recursive);
        return $"Unknown option {option}.{NearestWord.Ask(option, command.Options.Concat(inherited).Select(candidate => candidate.Name))} See {help}.";
    }
}
