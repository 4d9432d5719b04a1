using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace Writeback.Sdk.CommandLine;

/// <summary>The library's help in our languages: it brings the words around our texts in its own, which ours are not all among.</summary>
internal static class HelpText
{
    public static int Write(HelpAction help, ParseResult result)
    {
        if (CultureInfo.CurrentUICulture.Name.Length == 0)
        {
            return help.Invoke(result);
        }

        var output = result.InvocationConfiguration.Output;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        result.InvocationConfiguration.Output = text;
        try
        {
            return help.Invoke(result);
        }
        finally
        {
            result.InvocationConfiguration.Output = output;
            foreach (var line in text.ToString().TrimEnd('\r', '\n').Split('\n'))
            {
                output.WriteLine(Translate(line.TrimEnd('\r')));
            }

            output.WriteLine();
        }
    }

    private static string Translate(string line) => line switch
    {
        "Description:" => Texts.HelpDescription.ToString(),
        "Usage:" => Texts.HelpUsage.ToString(),
        "Arguments:" => Texts.HelpArguments.ToString(),
        "Options:" => Texts.HelpOptions.ToString(),
        "Commands:" => Texts.HelpCommands.ToString(),
        _ => line
            .Replace("[command]", $"[{Texts.HelpCommandPlace}]", StringComparison.Ordinal)
            .Replace("[options]", $"[{Texts.HelpOptionsPlace}]", StringComparison.Ordinal)
            .Replace("(REQUIRED)", $"({Texts.HelpRequired})", StringComparison.Ordinal)
            .Replace("[default: ", $"[{Texts.HelpDefault}: ", StringComparison.Ordinal),
    };
}
