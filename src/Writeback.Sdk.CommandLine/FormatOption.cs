using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>--format</c> of a command that prints one thing in one of several forms. The first is the default.</summary>
internal sealed class FormatOption(params string[] formats)
{
    public Option<string> Option { get; } = new("--format")
    {
        Description = Texts.FormatOption.ToString(),
        HelpName = string.Join('|', formats),
        DefaultValueFactory = _ => formats[0],
    };

    /// <summary>The form that is asked for.</summary>
    /// <exception cref="InvalidInputException">There is no such form.</exception>
    public string Read(ParseResult result)
    {
        var word = result.GetValue(Option) ?? formats[0];
        return formats.FirstOrDefault(format => string.Equals(format, word, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidInputException(Texts.UnknownFormat(word, NearestWord.Ask(word, formats), string.Join(", ", formats)));
    }
}
