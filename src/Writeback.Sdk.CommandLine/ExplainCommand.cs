using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>explain ID</c>: a page on one check, or on whatever else the tool has a glossary of.</summary>
internal static class ExplainCommand
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static Command Create(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
    {
        var subjects = string.Join(", ", app.Glossaries.Select(glossary => glossary.Subject));
        var words = new Argument<string[]>("ID") { Description = (app.Glossaries.Count == 0 ? Texts.ExplainId : Texts.ExplainIdOr(subjects)).ToString(), Arity = ArgumentArity.OneOrMore };
        var command = new Command("explain", Texts.ExplainCommand.ToString()) { words };
        command.SetAction((result, _) =>
        {
            // Unquoted, as in: explain data 52e.
            var word = string.Join(' ', result.GetValue(words) ?? []);
            console.Write(Wording.Of(
                (registry.Find(word) is { } check ? Render(registry, check) : null)
                ?? app.Glossaries.Select(glossary => glossary.Explain(word)).FirstOrDefault(page => page is not null)
                ?? throw Unknown(app, registry, word)));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static InvalidInputException Unknown(CheckAppBuilder app, CheckRegistry registry, string word)
    {
        var known = registry.Checks.Select(check => check.Id).Concat(app.Glossaries.SelectMany(glossary => glossary.Words));
        return app.Glossaries.Count == 0
            ? new InvalidInputException(Texts.ExplainUnknown(word, NearestWord.Ask(word, known), app.Name))
            : new InvalidInputException(Texts.ExplainUnknownWord(string.Join(", ", app.Glossaries.Select(glossary => glossary.Subject)), word, NearestWord.AskAmong(word, known), app.Name));
    }

    private static string Render(CheckRegistry registry, CheckDescriptor check)
    {
        var text = new StringBuilder();
        text.Append(check.Id).Append("  ").Append(check.GetTitle(Culture)).Append('\n');
        text.Append(Texts.ExplainFacts(check.GetCategory(Culture), SeverityNames.Of(check.DefaultSeverity), check.Name)).Append('\n');
        if (check.Tags.Count > 0)
        {
            text.Append(Texts.ExplainTags(check.Tags)).Append('\n');
        }

        var needs = registry.GetInputs(check);
        if (needs.Count > 0)
        {
            text.Append('\n').Append(Texts.ExplainNeeds).Append('\n');
            foreach (var input in needs)
            {
                text.Append("  ").Append(input.GetHowToConfigure(Culture)).Append('\n');
            }
        }

        AppendOptions(text, check, registry.GetOptions(check));
        var requires = registry.GetRequired(check);
        if (requires.Count > 0)
        {
            text.Append('\n').Append(Texts.ExplainRequires).Append('\n');
            foreach (var required in requires)
            {
                text.Append("  ").Append(required.Id).Append("  ").Append(required.GetTitle(Culture)).Append('\n');
            }
        }

        text.Append('\n').Append(Texts.ExplainFindings).Append('\n');
        foreach (var cure in registry.GetMessages(check).GroupBy(message => (Remedy: message.GetRemedy(Culture), References: string.Join('\n', message.References))))
        {
            AppendFindings(text, cure);
        }

        return text.ToString();
    }

    private static void AppendOptions(StringBuilder text, CheckDescriptor check, IReadOnlyList<CheckOption> options)
    {
        if (options.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(Texts.ExplainOptions).Append('\n');
        foreach (var option in options)
        {
            text.Append(CultureInfo.InvariantCulture, $"  checks:{check.Id}:{option.Name}")
                .Append(ValueOf(option.Default) is { Length: > 0 } value ? $" = {value}" : "")
                .Append(option.Description is { } description ? $"  {description}" : "")
                .Append('\n');
        }
    }

    private static string? ValueOf(object? value) => value is IEnumerable list and not string
        ? $"[{string.Join(", ", list.Cast<object?>().Select(ValueOf))}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>Findings with one cure, and the cure once.</summary>
    private static void AppendFindings(StringBuilder text, IEnumerable<FindingMessage> messages)
    {
        FindingMessage? last = null;
        foreach (var message in messages)
        {
            text.Append("  ").Append(StatusNames.Of(message.Status, Culture)).Append("  ").Append(message.Id).Append(": ").Append(message.GetOutline(Culture)).Append('\n');
            last = message;
        }

        if (last?.GetRemedy(Culture) is { } remedy)
        {
            text.Append("    → ").Append(remedy).Append('\n');
        }

        foreach (var reference in last?.References ?? [])
        {
            text.Append("    ").Append(reference).Append('\n');
        }
    }
}
