using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary>One line for what the user typed wrong: what, and where to look.</summary>
internal static class CommandLineErrors
{
    public static string Describe(ParseResult result, string name)
    {
        var command = result.CommandResult.Command;
        var help = command is RootCommand ? $"{name} --help" : $"{name} {command.Name} --help";
        return result.UnmatchedTokens switch
        {
            [var token, ..] when token.StartsWith('-') => $"Unknown option {token}. See {help}.",
            [var token, ..] => $"Unexpected argument {token}. See {help}.",
            [] when command is RootCommand => $"Give a command. See {help}.",
            _ => $"{result.Errors[0].Message} See {help}.",
        };
    }
}
