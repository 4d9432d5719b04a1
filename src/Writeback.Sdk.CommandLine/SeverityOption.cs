using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>--severity ID=error|warning|info|none</c>.</summary>
internal sealed class SeverityOption
{
    public Option<string[]> Option { get; } = new("--severity")
    {
        Description = Texts.SeverityOption.ToString(),
        HelpName = "ID=error|warning|info|none",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The severities by check id, so that they outrank whatever else is configured. Among themselves, an id outranks the rest, and the last one wins.</summary>
    /// <exception cref="InvalidInputException">A word names nothing, or is no severity.</exception>
    public IReadOnlyDictionary<string, Severity> Read(ParseResult result, CheckRegistry registry)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, severity) in (result.GetValue(Option) ?? []).Select(text => Parse(text, registry)).OrderBy(rule => registry.Find(rule.Word) is not null))
        {
            foreach (var id in CheckWords.Resolve(word, registry))
            {
                severities[id] = severity;
            }
        }

        return severities;
    }

    private static (string Word, Severity Severity) Parse(string text, CheckRegistry registry)
    {
        var equals = text.LastIndexOf('=');
        var word = equals < 0 ? text : text[..equals];
        if (equals < 0 || SeverityNames.Parse(text[(equals + 1)..]) is not { } severity)
        {
            throw new InvalidInputException(Texts.SeverityMissing(text, registry.Checks[0].Id));
        }

        return CheckWords.Resolve(word, registry).Any()
            ? (word, severity)
            : throw new InvalidInputException(Texts.SeverityOfUnknown(text, word, NearestWord.Ask(word, CheckWords.Of(registry))));
    }
}
