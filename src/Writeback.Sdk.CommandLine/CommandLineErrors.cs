using System.CommandLine;
using System.CommandLine.Parsing;

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
                Texts.UnknownCommand(token, NearestWord.Ask(token, command.Subcommands.Select(candidate => candidate.Name)), help).ToString(),
            [var token, ..] => Texts.UnexpectedArgument(token, help).ToString(),
            [] when command is RootCommand => Texts.GiveCommand(help).ToString(),
            _ => Describe(result.Errors[0], help).ToString(),
        };
    }

    private static string UnknownOption(string token, Command command, string help)
    {
        // What follows is a value: not what is unknown, and not to be repeated in logs.
        var option = token.Split('=', ':')[0];
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(candidate => candidate.Recursive);
        return Texts.UnknownOption(option, NearestWord.Ask(option, command.Options.Concat(inherited).Select(candidate => candidate.Name)), help).ToString();
    }

    /// <summary>What the library found, in words of our own: its texts are in other languages than ours.</summary>
    private static LocalizableText Describe(ParseError error, string help) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => Texts.OptionNeedsValue(option.Option.Name, help),
        OptionResult option => Texts.OptionTakesOneValue(option.Option.Name, help),
        ArgumentResult { Parent: OptionResult option } => Texts.OptionNeedsValue(option.Option.Name, help),
        ArgumentResult argument => Texts.ArgumentMissing(argument.Argument.Name, help),
        CommandResult command when command.Command.Options.FirstOrDefault(option => option.Required && command.GetResult(option) is null) is { } option
            => Texts.OptionMissing(option.Name, help),
        CommandResult command when command.Command.Arguments.FirstOrDefault(argument => command.GetResult(argument) is null or { Tokens.Count: 0 }) is { } argument
            => Texts.ArgumentMissing(argument.Name, help),
        _ => Texts.ParseError(error.Message, help),
    };
}
